policy "vn/ha-noi/2018"
act "hn-2018"

fact "may_hire" { of = item, type = "permission", title = "được thuê" }
