policy "vn/ha-noi/2018"
act "hn-2018"

source "seed-2" { title = "Nam Định" } source "seed-3" { title = "Phê duyệt kế hoạch" }
