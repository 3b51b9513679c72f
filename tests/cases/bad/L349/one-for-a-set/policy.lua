policy "vn/ha-noi/2018"
act "hn-2018"

rule "consult" { cites = "seed-1:21", decides = { consulted = "hn.so-tttt" } }
