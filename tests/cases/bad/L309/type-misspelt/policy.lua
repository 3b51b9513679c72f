policy "vn/ha-noi/2018"
act "hn-2018"

fact "deposit" { of = item, type = "moneys", title = "tiền đặt cọc" }
