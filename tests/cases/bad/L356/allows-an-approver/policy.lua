policy "vn/ha-noi/2018"
act "hn-2018"

permit "chairman" { cites = "seed-1:23", allows = item.approver }
