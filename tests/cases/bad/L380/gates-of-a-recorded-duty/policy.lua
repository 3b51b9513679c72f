policy "vn/ha-noi/2018"
act "hn-2018"

oblige "report" { cites = "seed-1:21", says = "Báo cáo Ủy ban nhân dân thành phố hằng quý", when = item.in_kh48, gates = item.ready }
