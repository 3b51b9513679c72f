policy "vn/ha-noi/2018"
act "hn-2018"

oblige "in-time" { cites = "seed-1:4", must = item.answered:on_or_before(item.received + working_days(20)) }
