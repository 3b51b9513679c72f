policy "vn/ha-noi/2018"
act "hn-2018"

oblige "order" { cites = "seed-1:4", must = in_order { item.received, item.units, item.answered } }
