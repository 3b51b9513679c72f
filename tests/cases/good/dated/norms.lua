policy "xx/dec-1"
act "dec-1"

rule "of-post" { cites = "dec-1 Điều 6", when = plan.hirer:under "xx.post", decides = { appraiser = "xx.post" } }
rule "of-science" { cites = "dec-1 Điều 6", when = plan.hirer:under "xx.science", decides = { appraiser = "xx.science" } }
rule "approver" { cites = "dec-1 Điều 7", decides = { approver = head_of(plan.hirer) } }
rule "above" { cites = "dec-1 Điều 8", decides = { parent = plan.hirer.part_of } }
rule "keeper" { cites = "dec-1 Điều 9", decides = { keeper = head_of "xx.roads" } }
permit "state-money" { cites = "dec-1 Điều 10", when = plan.fund.state, allows = plan.use }
