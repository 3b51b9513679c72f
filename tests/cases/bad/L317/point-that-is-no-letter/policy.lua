policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" { cites = "qd-80-2014 Điều 6 khoản 2 điểm f", decides = { approver = "hn.ct-ubnd" } }
