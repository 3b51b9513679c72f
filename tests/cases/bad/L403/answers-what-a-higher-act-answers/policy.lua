policy "vn/ha-noi/2018"
act "qd-80-2014"
rule "competent-person" { cites = "qd-80-2014 Điều 5", decides = { approver = head_of(plan.hirer) } }
act "hn-2018"
rule "shared-item" { cites = "seed-1:23", decides = { approver = "hn.ct-ubnd" } }
