policy "vn/ha-noi/2018"
act "hn-2018"

permit "management" { cites = "seed-1:17", allows = "head_allowed" }
