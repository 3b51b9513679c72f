policy "vn/ha-noi/2018"
act "hn-2018"

decision "regime" { of = plan, type = "policy", title = "Chế độ áp dụng" }
