policy "xx/dec-1"
act "dec-1"

rule "appraiser" { cites = "dec-1 Điều 6", decides = { appraiser = "xx.split" } }
rule "approver" { cites = "dec-1 Điều 7", decides = { approver = head_of(plan.hirer) } }
rule "consulted" { cites = "dec-1 Điều 8", decides = { consulted = { "xx.post", "xx.lab", "xx.roads" } } }
rule "decider" { cites = "dec-1 Điều 9", decides = { decider = plan.approver } }
rule "heard" { cites = "dec-1 Điều 10", decides = { heard = plan.consulted } }
rule "keeper" { cites = "dec-1 Điều 11", decides = { keeper = plan.appraiser } }
permit "swift" { cites = "dec-1 Điều 12", allows = change.swift, when = plan.consulted:includes "xx.science" }
