policy "vn/ha-noi/2018"
act "hn-2018"

rule "hạng mục dùng chung" { cites = "seed-1:23", decides = { approver = "hn.ct-ubnd" } }
