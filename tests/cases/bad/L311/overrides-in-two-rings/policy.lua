policy "vn/ha-noi/2018"
act "hn-2018"

-- Itself in no ring, and leads into both.
rule "delegated" { cites = "seed-1:21", overrides = { "pilot", "shared-item" }, decides = { approver = head_of(plan.hirer) } }
rule "pilot" { cites = "seed-1:22", overrides = "research", decides = { approver = "hn.ct-ubnd" } }
rule "research" { cites = "seed-1:22", overrides = "pilot", decides = { approver = "hn.ct-ubnd" } }
rule "shared-item" { cites = "seed-1:23", overrides = "small-item", decides = { approver = "hn.ct-ubnd" } }
rule "small-item" { cites = "seed-1:23", overrides = "shared-item", decides = { approver = "hn.ct-ubnd" } }
