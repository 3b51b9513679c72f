policy "vn/ha-noi/2018"
act "hn-2018"

body "hn.so-tc" { title = "Sở Tài chính Hà Nội", part_of = "hn.ubnd" }
body "hn.ubnd" { title = "Ủy ban nhân dân thành phố Hà Nội", part_of = "hn.so-tc" }
