policy "vn/ha-noi/2018"
act "hn-2018"

oblige "centre-planned" { cites = "seed-1:25", about = plan, must = item.category:is "hn.item.ioc" }
