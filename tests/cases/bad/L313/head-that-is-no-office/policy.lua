policy "vn/ha-noi/2018"
act "hn-2018"

body "hn.ubnd" { title = "Ủy ban nhân dân thành phố Hà Nội", head = "hn.so-tttt" }
