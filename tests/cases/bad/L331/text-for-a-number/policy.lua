policy "vn/ha-noi/2018"
act "hn-2018"

rule "many-units" { cites = "seed-1:19", when = item.same_service_units:at_least "2", decides = { plan_needed = true } }
