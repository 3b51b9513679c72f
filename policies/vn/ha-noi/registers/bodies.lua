-- Bodies of Hà Nội. The departments were merged on 01/03/2025, the districts abolished on 01/07/2025; districts
-- are not registered one by one.

body "hn.ubnd" {
  kind  = "province-committee", place = "vn/ha-noi", head = "hn.ct-ubnd", head_title = { vi = "Chủ tịch",
                                                                                         en = "Chairman" },
  title = { vi = "Ủy ban nhân dân thành phố Hà Nội", en = "Hà Nội People's Committee" }, short = "UBND TP Hà Nội",
}
body "hn.ct-ubnd" {
  kind  = "office", place = "vn/ha-noi",
  title = { vi = "Chủ tịch Ủy ban nhân dân thành phố Hà Nội", en = "Chairman of the Hà Nội People's Committee" },
  short = "Chủ tịch UBND TP Hà Nội",
}
body "hn.so-tttt" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Thông tin và Truyền thông Hà Nội", en = "Hà Nội Department of Information and Communications" },
  short = "Sở TT&TT",
  exists = { before = "2025-03-01" }, becomes = "hn.so-khcn", cites = "sap-xep-2025",
}
body "hn.so-khcn" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Khoa học và Công nghệ Hà Nội", en = "Hà Nội Department of Science and Technology" },
  short = "Sở KH&CN",
}
body "hn.so-tc" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Tài chính Hà Nội", en = "Hà Nội Department of Finance" }, short = "Sở TC",
}
body "hn.so-khdt" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Kế hoạch và Đầu tư Hà Nội", en = "Hà Nội Department of Planning and Investment" },
  short = "Sở KH&ĐT",
  exists = { before = "2025-03-01" }, becomes = "hn.so-tc", cites = "sap-xep-2025",
}
body "hn.so-gtvt" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Giao thông Vận tải Hà Nội", en = "Hà Nội Department of Transport" }, short = "Sở GTVT",
  exists = { before = "2025-03-01" }, becomes = "hn.so-xd", cites = { "seed-1:33", "sap-xep-2025" },
}
body "hn.so-xd" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Xây dựng Hà Nội", en = "Hà Nội Department of Construction" }, short = "Sở XD",
}
body "hn.so-dl" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Du lịch Hà Nội", en = "Hà Nội Department of Tourism" }, short = "Sở DL", cites = "seed-1:33",
}
body "hn.kbnn" {
  kind  = "local-branch", place = "vn/ha-noi", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Kho bạc Nhà nước Hà Nội", en = "Hà Nội State Treasury" }, short = "KBNN Hà Nội", cites = "seed-1:25",
}

group "hn.lien-so-2018" {
  title   = { vi = "liên Sở Thông tin và Truyền thông – Tài chính – Kế hoạch và Đầu tư",
              en = "the three departments jointly" },
  members = { "hn.so-tttt", "hn.so-tc", "hn.so-khdt" }, closed = true, cites = "seed-1:11",
}
