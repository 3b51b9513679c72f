policy "vn/ha-noi/2018"
act "hn-2018"

rule "as-proposed" { cites = "seed-1:21", when = item.approver_proposed:is(item.approver), decides = { plan_needed = true } }
