policy "xx/dec-1"
act "dec-1"

rule "appraiser" { cites = "dec-1 Điều 6", when = plan.hirer:is "xx.roads", decides = { appraiser = "xx.post" } }
rule "approver" { cites = "dec-1 Điều 7", decides = { approver = head_of(plan.hirer) } }
rule "consulted" { cites = "dec-1 Điều 8", decides = { consulted = { "xx.post", "xx.works" } } }
rule "keeper" { cites = "dec-1 Điều 9", decides = { keeper = "xx.split" } }
oblige "ask" { cites = "dec-1 Điều 8", about = plan, must = plan.asked_whom:includes "xx.lab" }
