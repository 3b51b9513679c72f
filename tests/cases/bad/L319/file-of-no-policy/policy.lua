define "centre" { of = item, cites = "seed-1:25", as = item.category:is "hn.item.ioc" }
