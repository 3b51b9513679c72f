policy "vn/ha-noi/2018"
act "nd-2018"

rule "ready" { cites = "seed-1:21", decides = { ready = true } }
