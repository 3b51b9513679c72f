policy "vn/ha-noi/2018"
act "hn-2018"

rule "needs-a-plan" { cites = "seed-1:21", when = item.form_allowed:is "alowed", decides = { plan_needed = true } }
