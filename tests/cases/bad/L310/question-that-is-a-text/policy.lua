policy "vn/ha-noi/2018"
act "hn-2018"

decision "advice" { of = item, type = "text", title = "Khuyến nghị" }
