policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" { cites = "seed-1:23", overrides = "delegated", decides = { approver = "hn.ct-ubnd" } }
rule "delegated" { cites = "seed-1:21", overrides = "shared-item", decides = { approver = head_of(plan.hirer) } }
