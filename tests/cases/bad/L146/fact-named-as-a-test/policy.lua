policy "vn/ha-noi/2018"
act "hn-2018"

fact "count" { of = item, type = "number", title = "số lượng" }
