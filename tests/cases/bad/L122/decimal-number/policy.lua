policy "vn/ha-noi/2018"
act "hn-2018"

permit "many-seats" { cites = "seed-1:19", when = cost.seats:above(5.0), allows = cost.head_allowed }
permit "some-seats" { cites = "seed-1:19", when = cost.seats:above(2.5), allows = cost.head_allowed }
