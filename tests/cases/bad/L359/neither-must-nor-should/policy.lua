policy "vn/ha-noi/2018"
act "hn-2018"

oblige "in-plan-48" { cites = "seed-1:21", when = item.in_kh48 }
