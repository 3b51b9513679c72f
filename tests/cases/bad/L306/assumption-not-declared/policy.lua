policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" { assumes = "A-1", decides = { approver = "hn.ct-ubnd" } }
