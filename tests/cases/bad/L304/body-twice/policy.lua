policy "vn/ha-noi/2018"
act "hn-2018"

body "hn.so-tttt" { title = "Sở Thông tin và Truyền thông thành phố Hà Nội" }
