policy "vn/ha-noi/2018"
act "hn-2018"

fact "inKH48" { of = item, type = "yes/no", title = "thuộc Kế hoạch 48" }
