policy "vn/ha-noi/2018"
act "hn-2018"

rule "departments" { cites = "seed-1:21", when = plan.hirer.kinds:is "department", decides = { plan_needed = true } }
