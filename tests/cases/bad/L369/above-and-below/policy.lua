policy "vn/nd-73-2019"
act "nd-73-2019"

rule "large" { cites = "nd-73-2019 Điều 12", when = item.cost:above(ty "5") & item.cost:below(ty "2"), decides = { appraiser = "hn.so-tttt" } }
