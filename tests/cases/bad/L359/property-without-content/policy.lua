policy "vn/ha-noi/2018"
act "hn-2018"

property "one-approver" { cites = "seed-1:21", when = item.in_kh48 }
