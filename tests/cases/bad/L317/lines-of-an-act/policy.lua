policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" { cites = "qd-80-2014:6", decides = { approver = "hn.ct-ubnd" } }
