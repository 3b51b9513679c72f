policy "vn/ha-noi/2018"
act "hn-2018"

rule "ours" { cites = "seed-1:25", when = plan.approved:before "2019-01-01", decides = { law = "vn/ha-noi/2018" } }
