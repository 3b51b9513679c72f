policy "vn/ha-noi/2018"
act "hn-2018"

rule "planned-before" { cites = "seed-1:21", when = plan.approved:before "2018", decides = { plan_needed = true } }
