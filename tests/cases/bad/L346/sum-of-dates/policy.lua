policy "vn/ha-noi/2018"
act "hn-2018"

rule "old-opinions" { cites = "seed-1:21", when = item.opinions:sum(function(o) return o.dated end):above(1), decides = { plan_needed = true } }
