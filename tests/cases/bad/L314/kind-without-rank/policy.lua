policy "vn/ha-noi/2018"
act "hn-2018"

option "thông báo" { of = "instrument-kind", title = "Thông báo", binding = false }
instrument "tb-12-2018" { kind = "thông báo" }
