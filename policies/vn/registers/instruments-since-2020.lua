-- National acts on IT investment that followed the pilot, and the older circulars that they replaced. A date that the
-- sources give only by a bound is a span; one that they do not give is left out.

instrument "tt-21-2010" {
  title  = { vi = "Thông tư về đề cương và dự toán chi tiết",
             en = "Circular on the outline and detailed estimate" },
  kind   = "thông tư", number = "21/2010/TT-BTTTT", issuer = "vn.btttt",
  issued = "2010-09-08", in_force = { before = "2020-04-09" }, cites = "phap-dien",
}
instrument "tt-06-2011" {
  title  = { vi = "Thông tư về chi phí dự án", en = "Circular on project cost" },
  kind   = "thông tư", number = "06/2011/TT-BTTTT", issuer = "vn.btttt",
  issued = "2011-02-28", in_force = { from = "2011-04-15", before = "2020-04-09" }, cites = "phap-dien", certainty = "M",
}
instrument "qd-1819-2015" {
  kind   = "quyết định của Thủ tướng Chính phủ", number = "1819/QĐ-TTg", issuer = "vn.ttg", issued = "2015-10-26",
  title  = { vi = "Quyết định số 1819/QĐ-TTg về Chương trình quốc gia ứng dụng công nghệ thông tin 2016–2020",
             en = "Decision 1819/QĐ-TTg, national programme on IT application 2016–2020" },
  cites  = "thue-dich-vu-tin",
  says   = { vi = "Nối tiếp chương trình 2011–2015.", en = "Follows the programme of 2011–2015." },
}
instrument "qd-2378-2016" {
  title  = { vi = "Quyết định số 2378/QĐ-BTTTT về định mức tỷ lệ chi phí dự án công nghệ thông tin",
             en = "Decision 2378/QĐ-BTTTT on cost ratios of IT projects" },
  kind   = "quyết định của bộ", number = "2378/QĐ-BTTTT", issuer = "vn.btttt",
  issued = "2016-12-30", cites = "kien-thuc-chung", certainty = "M",
}
instrument "qd-1688-2019" {
  title  = { vi = "Quyết định số 1688/QĐ-BTTTT sửa đổi Quyết định số 2378/QĐ-BTTTT",
             en = "Decision 1688/QĐ-BTTTT amending decision 2378/QĐ-BTTTT" },
  kind   = "quyết định của bộ", number = "1688/QĐ-BTTTT", issuer = "vn.btttt",
  issued = "2019-10-11", amends = "qd-2378-2016", cites = "kien-thuc-chung", certainty = "M",
}
instrument "tt-03-2020" {
  title  = { vi = "Thông tư về lập đề cương và dự toán chi tiết",
             en = "Circular on outline and detailed estimate" },
  kind   = "thông tư", number = "03/2020/TT-BTTTT", issuer = "vn.btttt", replaces = "tt-21-2010",
  issued = "2020-02-24", in_force = { from = "2020-04-09" }, cites = "phap-dien",
}
-- Circular 18/2024 replaced the two on costs; its first day in force is not known, only that it lies between its issue
-- and its end.
instrument "tt-04-2020" {
  title  = { vi = "Thông tư về lập và quản lý chi phí dự án", en = "Circular on project costs" },
  kind   = "thông tư", number = "04/2020/TT-BTTTT", issuer = "vn.btttt", replaces = "tt-06-2011",
  issued = "2020-02-24", in_force = { from = "2020-04-09", before = { "2024-12-30", "2026-07-01" } }, cites = "phap-dien",
}
instrument "tt-12-2020" {
  title  = { vi = "Thông tư về xác định chi phí thuê dịch vụ công nghệ thông tin không sẵn có trên thị trường",
             en = "Circular on the cost of a hired IT service that the market does not have" },
  kind   = "thông tư", number = "12/2020/TT-BTTTT", issuer = "vn.btttt",
  issued = "2020-05-29", in_force = { from = "2020-07-14", before = { "2024-12-30", "2026-07-01" } }, cites = "phap-dien",
}
-- Circular 16/2024 replaced the next two; they end where it begins.
instrument "tt-23-2020" {
  title  = { vi = "Thông tư về nội dung đặc thù của hợp đồng thuê dịch vụ",
             en = "Circular on particulars of hire contracts" },
  kind   = "thông tư", number = "23/2020/TT-BTTTT", issuer = "vn.btttt",
  issued = "2020-09-09", in_force = { from = "2020-10-25", before = "2025-02-14" }, cites = { "phap-dien", "tra-cuu-van-ban" },
}
instrument "tt-24-2020" {
  title  = { vi = "Thông tư về giám sát, nghiệm thu", en = "Circular on supervision and acceptance" },
  kind   = "thông tư", number = "24/2020/TT-BTTTT", issuer = "vn.btttt",
  issued = "2020-09-09", in_force = { from = "2020-10-25", before = "2025-02-14" }, cites = { "phap-dien", "tra-cuu-van-ban" },
}
instrument "nd-42-2022" {
  kind     = "nghị định", number = "42/2022/NĐ-CP", issuer = "vn.cp",
  in_force = { before = "2026-07-01" }, cites = "nd-224-toan-van",
}
instrument "nd-82-2024" {
  title  = { vi = "Nghị định số 82/2024/NĐ-CP sửa đổi Nghị định số 73/2019/NĐ-CP",
             en = "Decree 82/2024/NĐ-CP amending decree 73/2019/NĐ-CP" },
  kind   = "nghị định", number = "82/2024/NĐ-CP", issuer = "vn.cp", amends = "nd-73-2019",
  issued = "2024-07-10", in_force = { from = "2024-07-10", before = "2026-03-01", assumes = "A-18" },
  cites  = { "nd-82-tom-tat", "nd-45-toan-van" }, certainty = "M",
  says   = { vi = "Ảnh hưởng đến ngưỡng 200 triệu đồng và các Điều 52 đến 58 chưa rõ.",
             en = "What it did to the floor of 200 million đồng and to Điều 52–58 is not known." },
}
instrument "tt-16-2024" {
  title    = { vi = "Thông tư về chất lượng, nghiệm thu, hợp đồng thuê",
               en = "Circular on quality, acceptance, hire contracts" },
  kind     = "thông tư", number = "16/2024/TT-BTTTT", issuer = "vn.btttt", replaces = { "tt-23-2020", "tt-24-2020" },
  in_force = { from = "2025-02-14", before = "2026-07-01" }, cites = { "phap-dien", "tra-cuu-van-ban" },
}
instrument "tt-18-2024" {
  title  = { vi = "Thông tư về chi phí, gồm chi phí thuê",
             en = "Circular on costs, those of hiring among them" },
  kind   = "thông tư", number = "18/2024/TT-BTTTT", issuer = "vn.btttt", replaces = { "tt-04-2020", "tt-12-2020" },
  issued = "2024-12-30", in_force = { before = "2026-07-01" }, cites = { "phap-dien", "tra-cuu-van-ban" },
}
instrument "nq-04-2025" {
  title  = { vi = "Nghị quyết số 04/2025/NQ-CP tháo gỡ khó khăn cho dự án, nhiệm vụ công nghệ thông tin dùng ngân sách nhà nước",
             en = "Resolution 04/2025/NQ-CP on difficulties in IT projects and tasks paid by state budget" },
  kind   = "nghị quyết của Chính phủ", number = "04/2025/NQ-CP", issuer = "vn.cp",
  issued = "2025-08-20", in_force = { from = "2025-08-20", before = "2026-03-01" }, cites = "nd-45-toan-van",
  assumes = "A-19", certainty = "M",
  says   = { vi = "Nội dung chưa rõ; còn được chọn theo Điều 42 khoản 2 Nghị định số 45/2026/NĐ-CP.",
             en = "Its rules are not known; still selectable through Điều 42 khoản 2 of decree 45/2026." },
}
instrument "tt-39-2026" {
  title  = { vi = "Thông tư về chi phí", en = "Circular on costs" },
  kind   = "thông tư", number = "39/2026/TT-BKHCN", issuer = "vn.bkhcn", replaces = "tt-18-2024",
  issued = "2026-07-01", in_force = { from = "2026-07-01" }, cites = "tra-cuu-van-ban",
}
instrument "tt-41-2026" {
  title  = { vi = "Thông tư về chất lượng, phát triển thử nghiệm",
             en = "Circular on quality and trial development" },
  kind   = "thông tư", number = "41/2026/TT-BKHCN", issuer = "vn.bkhcn", replaces = "tt-16-2024",
  issued = "2026-07-01", in_force = { from = "2026-07-01" }, cites = "tra-cuu-van-ban",
}
instrument "tb-bdh-2012-02-16" {
  title  = { vi = "Cuộc họp ngày 16/02/2012 của Ban điều hành triển khai công tác ứng dụng công nghệ thông tin",
             en = "Meeting of the steering board on IT application, 16/02/2012" },
  kind   = "thông báo", issuer = "vn.btttt.ban-dieu-hanh-udcntt", issued = "2012-02-16", cites = "seed-4",
  says   = { vi = "Không phải văn bản pháp luật; bài báo đăng ngày 14/05/2012.",
             en = "Not a legal act; reported on 14/05/2012." },
}
