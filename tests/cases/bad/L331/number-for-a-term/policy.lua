policy "vn/ha-noi/2018"
act "hn-2018"

rule "long-term" { cites = "seed-1:19", when = item.term:above(8), decides = { plan_needed = true } }
