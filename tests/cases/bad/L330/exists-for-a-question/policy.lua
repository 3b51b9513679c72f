policy "vn/ha-noi/2018"
act "hn-2018"

rule "with-an-approver" { cites = "seed-1:21", when = item.approver:exists(), decides = { plan_needed = true } }
