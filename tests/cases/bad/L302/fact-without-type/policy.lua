policy "vn/ha-noi/2018"
act "hn-2018"

fact "in_kh48" { of = item, title = "thuộc Kế hoạch 48" }
