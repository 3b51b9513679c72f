policy "vn/ha-noi/2018"
act "hn-2018"

rule "half-of-it" { cites = "seed-1:19", when = item.same_service_units:at_least(50 % 100), decides = { plan_needed = true } }
