policy "vn/ha-noi/2018"
act "hn-2018"

oblige "four-costs" { cites = "seed-1:17", must = item.same_service_units:is(#item.costs) }
