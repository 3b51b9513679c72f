policy "xx/ferries" { title = { vi = "Chạy phà", en = "Ferries" }, matter = "ferry", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2015/NĐ-CP", issued = "2015-01-01", in_force = { from = "2015-02-01", before = "2020-01-01" } }
act "nd-1"
oblige "lights-1" { title = { vi = "Có đèn", en = "Lights" }, cites = "nd-1 Điều 2 khoản 1", about = ferry, must = ferry.lit }
oblige "boats-1" { title = { vi = "Đủ xuồng cứu hộ", en = "Lifeboats" }, cites = "nd-1 Điều 3", about = ferry, must = ferry.boats:at_least(1) }
oblige "log-1" { title = { vi = "Có sổ chuyến", en = "A log" }, cites = "nd-1 Điều 4", about = ferry, must = ferry.logged }
oblige "papers-1" { title = { vi = "Đủ giấy tờ", en = "Papers" }, cites = "nd-1 Điều 5", about = ferry, must = ferry.insured }
oblige "more-papers-1" { title = { vi = "Đủ giấy tờ", en = "Papers" }, cites = "nd-1 Điều 6", about = ferry, must = ferry.logged }

instrument "nd-2" { kind = "decree", number = "2/2019/NĐ-CP", issued = "2019-12-01", in_force = { from = "2020-01-01" }, replaces = "nd-1" }
act "nd-2"
oblige "lights-2" { title = { vi = "Có đèn", en = "Lights" }, cites = "nd-2 Điều 7 khoản 2 điểm a", about = ferry, must = ferry.lit }
oblige "boats-2" { title = { vi = "Đủ xuồng cứu hộ", en = "Lifeboats" }, cites = "nd-2 Điều 8", about = ferry, must = ferry.boats:at_least(2) }
oblige "insurance-2" { title = { vi = "Có bảo hiểm", en = "Insurance" }, cites = "nd-2 Điều 9", about = ferry, must = ferry.insured }
oblige "papers-2" { title = { vi = "Đủ giấy tờ", en = "Papers" }, cites = "nd-2 Điều 10", about = ferry, must = ferry.insured }
