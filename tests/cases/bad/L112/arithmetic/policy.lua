policy "vn/ha-noi/2018"
act "hn-2018"

permit "one-and-a-half-billion" { cites = "seed-1:19", when = cost.amount:below(trieu(1000 + 500)), allows = cost.head_allowed }
