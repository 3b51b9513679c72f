policy "vn/ha-noi/2018"
act "hn-2018"

rule "management" { cites = "seed-1:17", about = cost, decides = { head_allowed = true } }
