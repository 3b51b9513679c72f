policy "vn/ha-noi/2018"
act "hn-2018"

define "shared" { of = item, as = item.in_kh48, cites = "seed-1:23" }
rule "shared-item" { cites = "seed-1:23", about = item, decides = { ["vn/ha-noi/2018#shared"] = true } }
rule "approver" { cites = "seed-1:23", when = item.shared, decides = { approver = "hn.ct-ubnd" } }
