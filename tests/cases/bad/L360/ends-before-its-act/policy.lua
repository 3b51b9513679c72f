policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" { cites = "seed-1:23", in_force = { before = "2018-01-01" }, decides = { approver = "hn.ct-ubnd" } }
