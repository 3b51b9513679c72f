policy "vn/ha-noi/2018"
act "hn-2018"

transition "urgent" { cites = "seed-1:23", when = plan.urgent, decides = { law = "vn/ha-noi/2018" } }
