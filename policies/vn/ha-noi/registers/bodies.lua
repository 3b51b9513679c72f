-- Bodies of Hà Nội. The departments were merged on 01/03/2025, the districts abolished on 01/07/2025; districts
-- are not registered one by one.

body "hn.ubnd" {
  kind  = "province-committee", place = "vn/ha-noi", head = "hn.ct-ubnd", head_title = { vi = "Chủ tịch",
                                                                                         en = "Chairman" },
  title = { vi = "Ủy ban nhân dân thành phố Hà Nội",
            en = "Hà Nội People's Committee" }, short = "UBND TP Hà Nội", cites = "seed-1:5",
}
body "hn.ct-ubnd" {
  kind  = "office", place = "vn/ha-noi",
  title = { vi = "Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
            en = "Chairman of the Hà Nội People's Committee" },
  short = "Chủ tịch UBND TP Hà Nội", cites = { "seed-1:21", "seed-1:31" },
}
body "hn.so-tttt" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Thông tin và Truyền thông Hà Nội",
            en = "Hà Nội Department of Information and Communications" },
  short = "Sở TT&TT",
  exists = { before = "2025-03-01" }, becomes = "hn.so-khcn", cites = { "nq-190-2025", "sap-xep-2025" },
}
body "hn.so-khcn" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Khoa học và Công nghệ Hà Nội", en = "Hà Nội Department of Science and Technology" },
  short = "Sở KH&CN", cites = "sap-xep-2025",
}
body "hn.so-tc" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Tài chính Hà Nội", en = "Hà Nội Department of Finance" }, short = "Sở TC",
  cites = { "seed-1:15", "sap-xep-2025" },
}
body "hn.so-khdt" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Kế hoạch và Đầu tư Hà Nội", en = "Hà Nội Department of Planning and Investment" },
  short = "Sở KH&ĐT",
  exists = { before = "2025-03-01" }, becomes = "hn.so-tc", cites = { "nq-190-2025", "sap-xep-2025" },
}
body "hn.so-gtvt" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Giao thông Vận tải Hà Nội", en = "Hà Nội Department of Transport" }, short = "Sở GTVT",
  exists = { before = "2025-03-01" }, becomes = "hn.so-xd", cites = { "seed-1:33", "nq-190-2025", "sap-xep-2025" },
}
body "hn.so-xd" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Xây dựng Hà Nội", en = "Hà Nội Department of Construction" }, short = "Sở XD",
  cites = "sap-xep-2025",
}
body "hn.so-dl" {
  kind  = "department", place = "vn/ha-noi", part_of = "hn.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Du lịch Hà Nội",
            en = "Hà Nội Department of Tourism" }, short = "Sở DL", cites = { "seed-1:33", "sap-xep-2025" },
}
body "hn.kbnn" {
  kind  = "local-branch", place = "vn/ha-noi", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Kho bạc Nhà nước Hà Nội", en = "Hà Nội State Treasury" }, short = "KBNN Hà Nội",
  exists = { before = { "2025-01-01", "2025-12-31" } }, becomes = "vn.kbnn-khu-vuc-1",
  cites = { "seed-1:25", "kien-thuc-chung" },
}

group "hn.lien-so-2018" {
  title   = { vi = "liên Sở Thông tin và Truyền thông – Tài chính – Kế hoạch và Đầu tư",
              en = "the three departments jointly" },
  members = { "hn.so-tttt", "hn.so-tc", "hn.so-khdt" }, closed = true, cites = "seed-1:11",
}

-- Those whom the sources name together: a class is no body, and answers for none of its members.
body "hn.so-nganh-lien-quan" {
  kind  = "class", place = "vn/ha-noi", cites = "seed-1:25",
  title = { vi = "các sở, ngành có liên quan của Hà Nội", en = "the departments of Hà Nội concerned" },
}
body "hn.gd-so" {
  kind  = "class", place = "vn/ha-noi", cites = "seed-1:21",
  title = { vi = "Giám đốc, Thủ trưởng các sở, ban, ngành của Hà Nội",
            en = "heads of Hà Nội's departments and agencies" },
}
body "hn.ct-qhtx" {
  kind  = "class", place = "vn/ha-noi", cites = { "seed-1:29", "sap-xep-2025" }, exists = { before = "2025-07-01" },
  title = { vi = "Chủ tịch Ủy ban nhân dân quận, huyện, thị xã của Hà Nội",
            en = "chairmen of Hà Nội's districts" },
}
body "hn.ubnd-qhtx" {
  kind  = "class", place = "vn/ha-noi", cites = { "seed-1:13", "seed-1:19", "sap-xep-2025" },
  exists = { before = "2025-07-01" },
  title = { vi = "Ủy ban nhân dân quận, huyện, thị xã của Hà Nội", en = "Hà Nội's district committees" },
}
