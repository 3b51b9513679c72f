policy "vn/ha-noi/2018"
act "hn-2018"

rule "due" { cites = "seed-1:4", decides = { due = item.received + 20 } }
