policy "vn/nd-73-2019"
act "nd-73-2019"

rule "usual" { cites = "nd-73-2019 Điều 12", about = item, when = plan.approved:before(plan.approved), decides = { appraiser = "hn.so-tttt" } }
