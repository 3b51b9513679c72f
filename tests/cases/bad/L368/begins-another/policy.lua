policy "vn/nd-73-2019"
act "nd-73-2019"

rule "usual" { cites = "nd-73-2019 Điều 12", when = item.cost:above(ty "5"), decides = { appraiser = "hn.so-tttt" } }
