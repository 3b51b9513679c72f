policy "vn/ha-noi/2018"
act "hn-2018"

permit "half-a-billion" { cites = "seed-1:19", when = cost.amount:below(trieu(1000 // 2)), allows = cost.head_allowed }
