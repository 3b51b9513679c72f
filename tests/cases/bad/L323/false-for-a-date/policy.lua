policy "vn/ha-noi/2018"
act "hn-2018"

fact "submitted" { of = item, type = "date", title = "ngày trình", absent = false }
