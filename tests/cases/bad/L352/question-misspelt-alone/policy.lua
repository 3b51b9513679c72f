policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" { cites = "seed-1:23", decides = { aprover = "hn.ct-ubnd" } }
