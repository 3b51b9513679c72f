policy "vn/ha-noi/2018"
act "hn-2018"

local function centre(x) return x.category:is "hn.item.ioc" end
rule "operations-centre" { cites = "seed-1:25", when = centre, decides = { appraiser = "hn.so-tttt" } }
