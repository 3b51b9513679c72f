policy "vn/ha-noi/2018"
act "hn-2018"

define "in_kh48" { of = item, cites = "seed-1:21", as = item.category:is "hn.item.ioc" }
