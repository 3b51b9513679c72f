-- Central bodies. An office has an id of its own only where the law speaks of it by name.

body "vn.ttg" { kind = "office", place = "vn", title = { vi = "Thủ tướng Chính phủ", en = "Prime Minister" }, cites = "seed-0:5" }
body "vn.cp" {
  kind  = "government", place = "vn", head = "vn.ttg", title = { vi = "Chính phủ", en = "Government" },
  cites = "kien-thuc-chung",
}
body "vn.qh" {
  kind  = "council", place = "vn", head_title = { vi = "Chủ tịch", en = "Chairman" },
  title = { vi = "Quốc hội", en = "National Assembly" }, cites = "kien-thuc-chung",
}

-- What was merged in 2025 is cited by the resolution under which the receiving body takes over (nq-190-2025), beside what made
-- the receiving body.

body "vn.btttt" {
  kind  = "ministry", place = "vn", head_title = { vi = "Bộ trưởng", en = "Minister" },
  title = { vi = "Bộ Thông tin và Truyền thông", en = "Ministry of Information and Communications" },
  short = "Bộ TT&TT",
  exists = { before = "2025-03-01" }, becomes = "vn.bkhcn", cites = { "nd-55-2025", "nq-190-2025", "sap-xep-2025" },
}
body "vn.bkhcn" {
  kind  = "ministry", place = "vn", head_title = { vi = "Bộ trưởng", en = "Minister" },
  title = { vi = "Bộ Khoa học và Công nghệ", en = "Ministry of Science and Technology" }, short = "Bộ KH&CN",
  cites = { "nd-55-2025", "sap-xep-2025" },
}
body "vn.btc" {
  kind  = "ministry", place = "vn", head_title = { vi = "Bộ trưởng", en = "Minister" },
  title = { vi = "Bộ Tài chính", en = "Ministry of Finance" }, short = "Bộ TC",
  cites = "kien-thuc-chung",
}
body "vn.bkhdt" {
  kind  = "ministry", place = "vn", head_title = { vi = "Bộ trưởng", en = "Minister" },
  title = { vi = "Bộ Kế hoạch và Đầu tư", en = "Ministry of Planning and Investment" }, short = "Bộ KH&ĐT",
  exists = { before = "2025-03-01" }, becomes = "vn.btc", cites = { "nq-190-2025", "kien-thuc-chung" },
}

-- The year of the decree that made the one into the other is known, the day is not.
body "vn.btttt.cuc-udcntt" {
  kind  = "agency", place = "vn", part_of = "vn.btttt", head_title = { vi = "Cục trưởng", en = "Director" },
  title = { vi = "Cục Ứng dụng công nghệ thông tin (Bộ Thông tin và Truyền thông)",
            en = "Department of IT Application, MIC" },
  short = "Cục ƯDCNTT",
  exists = { before = { "2013-01-01", "2013-12-31" } },
  becomes = "vn.btttt.cuc-thh",
  cites = { "seed-4:12", "kien-thuc-chung" },
  certainty = "M",
}
body "vn.btttt.cuc-thh" {
  kind  = "agency", place = "vn", part_of = "vn.btttt", head_title = { vi = "Cục trưởng", en = "Director" },
  title = { vi = "Cục Tin học hóa (Bộ Thông tin và Truyền thông)", en = "Authority of IT Application, MIC" },
  short = "Cục THH",
  exists = { from = { "2013-01-01", "2013-12-31" }, before = "2022-07-26" },
  becomes = "vn.btttt.cuc-cdsqg",
  cites = { "seed-1:3", "cuc-cds-tin" },
}
-- That it moved with the ministry is general knowledge, not verified.
body "vn.btttt.cuc-cdsqg" {
  kind  = "agency", place = "vn",
  part_of = { { "vn.btttt", before = "2025-03-01" }, { "vn.bkhcn", from = "2025-03-01" } },
  head_title = { vi = "Cục trưởng", en = "Director" },
  title = { vi = "Cục Chuyển đổi số quốc gia",
            en = "National Digital Transformation Authority" }, short = "Cục CĐSQG",
  exists = { from = "2022-07-26" }, cites = { "cuc-cds-tin", "nd-55-2025", "kien-thuc-chung" }, certainty = "M",
}
body "vn.btttt.tttt" {
  kind  = "centre", place = "vn", part_of = "vn.btttt", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Trung tâm Thông tin (Bộ Thông tin và Truyền thông)",
            en = "Information Centre, MIC" }, short = "TTTT",
  exists = { before = "2025-03-01" }, becomes = "vn.bkhcn.ttcntt",
  cites = { "seed-3:13", "nq-190-2025", "sap-xep-2025" },
}
body "vn.bkhcn.ttcntt" {
  kind  = "centre", place = "vn", part_of = "vn.bkhcn", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Trung tâm Công nghệ thông tin (Bộ Khoa học và Công nghệ)",
            en = "IT Centre, Ministry of Science and Technology" },
  short = "TTCNTT",
  exists = { from = "2025-03-01" }, cites = { "nd-55-2025", "sap-xep-2025" },
}
body "vn.btttt.ban-dieu-hanh-udcntt" {
  kind  = "board", place = "vn", part_of = "vn.btttt",
  title = { vi = "Ban điều hành triển khai công tác ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước",
            en = "Steering board on IT application in state agencies" },
  cites = "seed-4:12",
}
body "vn.btttt.thu-truong.nguyen-minh-hong" {
  kind  = "office", place = "vn",
  title = { vi = "Thứ trưởng Bộ Thông tin và Truyền thông Nguyễn Minh Hồng",
            en = "Deputy Minister Nguyễn Minh Hồng, MIC" },
  cites = { "seed-3:3", "seed-4:12" },
}

-- The State Treasury was regrouped by regions in 2025: general knowledge, not verified.
body "vn.kbnn-khu-vuc-1" {
  kind  = "local-branch", place = "vn", cites = "kien-thuc-chung", certainty = "L",
  title = { vi = "Kho bạc Nhà nước khu vực I", en = "State Treasury, region I" },
  exists = { from = { "2025-01-01", "2025-12-31" } },
}

-- Classes and roles that the sources name: a class is no body, and which body has a role follows from the plan.
body "vn.bo-nganh-dp" {
  kind  = "class", place = "vn", cites = "seed-0:11",
  title = { vi = "các bộ, ngành, địa phương", en = "ministries, sectors and localities" },
}
body "class.co-quan-dang" {
  kind  = "class", cites = "seed-4:16",
  title = { vi = "các cơ quan thuộc Đảng Cộng sản Việt Nam", en = "Party bodies" },
}
body "class.tc-ctxh" {
  kind  = "class", cites = "seed-4:16",
  title = { vi = "các tổ chức chính trị - xã hội", en = "socio-political organisations" },
}
body "class.so-tttt" {
  kind  = "class", cites = "seed-0:5",
  title = { vi = "các Sở Thông tin và Truyền thông", en = "departments of information and communications" },
}
body "class.don-vi-truc-thuoc" {
  kind  = "class", cites = "seed-0:5",
  title = { vi = "các cơ quan, đơn vị trực thuộc", en = "subordinate agencies and units" },
}
body "role.cq-chuyen-trach-cntt" {
  kind  = "role", cites = "seed-0:5",
  title = { vi = "cơ quan chuyên trách về công nghệ thông tin", en = "an agency's specialised IT body" },
}
body "role.cq-tham-muu-khtcdt" {
  kind  = "role", cites = "seed-0:5",
  title = { vi = "cơ quan tham mưu về kế hoạch, tài chính, đầu tư",
            en = "advisers on planning, finance and investment" },
}
body "role.tu-van-lap" {
  kind  = "role", cites = { "seed-1:15", "seed-1:17" },
  title = { vi = "tư vấn lập kế hoạch", en = "consultants for preparing" },
}
body "role.tu-van-tham-tra" {
  kind  = "role", cites = "seed-1:17",
  title = { vi = "tư vấn thẩm tra", en = "consultants for examining" },
}
