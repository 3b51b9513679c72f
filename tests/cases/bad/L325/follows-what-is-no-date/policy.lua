policy "vn/ha-noi/2018"
act "hn-2018"

fact "price" { of = item, type = "money", title = "giá trị" }
fact "priced" { of = item, type = "date", title = "ngày định giá", follows = { item.paid, item.price } }
fact "paid" { of = item, type = "date", title = "ngày trả", precedes = item.paid }
