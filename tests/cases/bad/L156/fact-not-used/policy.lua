policy "vn/ha-noi/2018"
act "hn-2018"

local category = item.category
rule "operations-centre" { cites = "seed-1:25", decides = { appraiser = "hn.so-tttt" } }
