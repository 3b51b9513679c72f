policy "vn/ha-noi/2018"
act "hn-2018"

forbid "costs-there" { cites = "seed-1:15", when = item.costs, forbids = cost.head_allowed }
