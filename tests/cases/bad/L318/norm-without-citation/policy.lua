policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" { decides = { approver = "hn.ct-ubnd" } }
