policy "vn/ha-noi/2018"
act "hn-2018"

local fact = { category = item.category }
rule "operations-centre" { cites = "seed-1:25", when = fact.categori:is "hn.item.ioc", decides = { appraiser = "hn.so-tttt" } }
