policy "vn/ha-noi/2018"
act "hn-2018"

permit "small-service" { cites = "seed-1:19", when = cost.amount:between(ty "5", ty "1"), allows = cost.head_allowed }
