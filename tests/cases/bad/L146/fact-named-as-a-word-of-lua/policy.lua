policy "vn/ha-noi/2018"
act "hn-2018"

fact "end" { of = item, type = "date", title = "ngày kết thúc" }
