policy "vn/ha-noi/2018"
act "hn-2018"

source "seed-2" { title = "Nam Định \u{202E} thuê dịch vụ" }
