policy "vn/ha-noi/2018"
act "hn-2018"

rule "plan" { cites = "seed-1:4", when = item.notice:at_least(days(5)), decides = { plan_needed = true } }
