policy "vn/ha-noi/2018"
act "hn-2018"

source "seed-2" { title = "Nam Định đẩy mạnh thuê dịch vụ công nghệ thông tin" }
