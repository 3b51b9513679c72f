policy "vn/ha-noi/2018"
act "hn-2018"

item.in_kh48 = true
