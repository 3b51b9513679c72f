policy "vn/ha-noi/2018"
act "hn-2018"

delegate "tasks" { cites = "seed-1:21", power = item.approver, from = "hn.ct-ubnd", to = "hn.gd-so" }
