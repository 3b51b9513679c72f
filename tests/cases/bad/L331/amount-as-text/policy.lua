policy "vn/ha-noi/2018"
act "hn-2018"

forbid "large-cost" { cites = "seed-1:15", when = cost.amount:above "5 tỷ", forbids = cost.head_allowed }
