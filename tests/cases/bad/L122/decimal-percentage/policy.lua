policy "vn/ha-noi/2018"
act "hn-2018"

rule "two-and-a-half" { cites = "seed-1:19", when = item.share:at_least(percent(2.5)), decides = { plan_needed = true } }
