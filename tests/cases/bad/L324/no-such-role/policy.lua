policy "vn/ha-noi/2018"
act "hn-2018"

fact "hirer" { of = plan, type = "body", title = "đơn vị thuê", role = "hirer" }
