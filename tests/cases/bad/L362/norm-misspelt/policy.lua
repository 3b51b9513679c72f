policy "vn/ha-noi/2018"
act "hn-2018"

rule "delegated" { cites = "seed-1:21", decides = { approver = head_of(plan.hirer) } }
rule "shared-item" { cites = "seed-1:23", overrides = "deligated", decides = { approver = "hn.ct-ubnd" } }
