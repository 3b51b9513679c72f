policy "vn/ha-noi/2018"
act "hn-2018"

permit "small-service" { cites = "seed-1:19", when = cost.amount:at_most(trieu(2.5)), allows = cost.head_allowed }
