policy "vn/ha-noi/2018"
act "hn-2018"

rule "with-costs" { cites = "seed-1:17", when = item.costs:count(), decides = { plan_needed = true } }
