policy "vn/ha-noi/2018"
act "hn-2018"

local centre
rule "operations-centre" { cites = "seed-1:25", when = centre, decides = { appraiser = "hn.so-tttt" } }
