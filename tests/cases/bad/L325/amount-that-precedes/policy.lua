policy "vn/ha-noi/2018"
act "hn-2018"

fact "price" { of = item, type = "money", title = "giá trị", precedes = plan.approved }
