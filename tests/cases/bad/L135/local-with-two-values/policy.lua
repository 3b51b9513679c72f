policy "vn/ha-noi/2018"
act "hn-2018"

local centre = item.category:is "hn.item.ioc", item.in_kh48
rule "operations-centre" { cites = "seed-1:25", when = centre, decides = { appraiser = "hn.so-tttt" } }
