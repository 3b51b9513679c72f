policy "vn/ha-noi/2018"
act "hn-2018"

rule "operations-centre" { cites = "seed-1:25", when = item.end:before "2018-12-31", decides = { appraiser = "hn.so-tttt" } }
