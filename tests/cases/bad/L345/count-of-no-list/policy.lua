policy "vn/ha-noi/2018"
act "hn-2018"

rule "many-categories" { cites = "seed-1:17", when = item.category:count():above(1), decides = { plan_needed = true } }
