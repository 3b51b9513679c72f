policy "vn/ha-noi/2018"
act "hn-2018"

local is = { centre = item.category:is "hn.item.ioc" }
rule "operations-centre" { cites = "seed-1:25", when = is.centre & is.center, decides = { appraiser = "hn.so-tttt" } }
