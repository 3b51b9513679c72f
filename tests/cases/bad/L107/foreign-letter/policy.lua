policy "vn/ha-noi/2018"
act "hn-2018"

source "qd-80" { title = "Ðiều 6 của Quyết định 80/2014/QĐ-TTg" }
