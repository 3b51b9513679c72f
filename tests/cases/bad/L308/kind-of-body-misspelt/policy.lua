policy "vn/ha-noi/2018"
act "hn-2018"

rule "departments" { cites = "seed-1:21", when = plan.hirer.kind:is "departement", decides = { plan_needed = true } }
