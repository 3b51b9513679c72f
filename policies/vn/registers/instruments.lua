-- National acts on hiring IT services and IT application, by age. A date that the sources do not give is left out,
-- never guessed.

instrument "luat-cntt-2006" {
  title  = { vi = "Luật Công nghệ thông tin", en = "Law on Information Technology" },
  kind  = "luật",
  number = "67/2006/QH11",
  issuer = "vn.qh",
  issued = "2006-06-29", in_force = { from = "2007-01-01", before = "2026-07-01" },
  cites  = { "phap-dien", "tra-cuu-van-ban", "kien-thuc-chung" },
}
instrument "nd-64-2007" {
  title  = { vi = "Nghị định về ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước",
             en = "Decree on IT application in state agencies" },
  kind   = "nghị định", number = "64/2007/NĐ-CP", issuer = "vn.cp",
  issued = "2007-04-10", in_force = { before = "2026-07-01" }, pursuant_to = "luat-cntt-2006",
  cites  = { "phap-dien", "nd-224-toan-van" },
}
instrument "ttlt-43-2008" {
  title  = { vi = "Thông tư liên tịch về kinh phí ứng dụng công nghệ thông tin theo kế hoạch quốc gia",
             en = "Joint circular on IT-application money" },
  kind   = "thông tư liên tịch", number = "43/2008/TTLT-BTC-BTTTT",
  issued = "2008-05-26", in_force = { from = "2008-06-22", before = "2012-04-01" }, cites = "thuoc-tinh-ttlt",
}
instrument "nd-102-2009" {
  title  = { vi = "Nghị định về quản lý đầu tư ứng dụng công nghệ thông tin sử dụng nguồn vốn ngân sách nhà nước",
             en = "Decree on IT investment with state budget" },
  kind   = "nghị định", number = "102/2009/NĐ-CP", issuer = "vn.cp",
  issued = "2009-11-06", in_force = { from = "2010-01-01", before = "2020-01-01" },
  cites  = { "nd-102-tom-tat", "phap-dien" },
}
instrument "qd-1605-2010" {
  title  = { vi = "Quyết định số 1605/QĐ-TTg về Chương trình quốc gia ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước 2011–2015",
             en = "Decision 1605/QĐ-TTg, national programme on IT application 2011–2015" },
  kind   = "quyết định của Thủ tướng Chính phủ",
  number = "1605/QĐ-TTg",
  issuer = "vn.ttg",
  issued = "2010-08-27",
  cites = { "seed-4:18", "chuong-trinh-tin" },
  says  = { vi = "Chương trình của giai đoạn 2011–2015; sau đó là Quyết định số 1819/QĐ-TTg.",
            en = "The programme of 2011–2015; followed by decision 1819/QĐ-TTg." },
}
instrument "qd-2016-btttt" {
  title  = { vi = "Quyết định số 2016/QĐ-BTTTT về Kế hoạch ứng dụng công nghệ thông tin trong hoạt động của Bộ Thông tin và Truyền thông 2011–2015",
             en = "Decision 2016/QĐ-BTTTT, MIC's IT-application plan 2011–2015" },
  kind   = "quyết định của bộ", number = "2016/QĐ-BTTTT", issuer = "vn.btttt",
  signer = "Nguyễn Minh Hồng",
  issued = "2010-12-23", in_force = { from = "2010-12-23", before = "2016-01-01", assumes = "A-28" },
  cites  = { "seed-3:3", "seed-3:21" },
}
instrument "ttlt-19-2012" {
  title  = { vi = "Thông tư liên tịch về kinh phí Chương trình quốc gia và kinh phí ứng dụng công nghệ thông tin",
             en = "Joint circular on money of the national programme" },
  kind   = "thông tư liên tịch", number = "19/2012/TTLT-BTC-BKH&ĐT-BTTTT", replaces = "ttlt-43-2008",
  issued = "2012-02-15", in_force = { from = "2012-04-01" }, assumes = "A-29", cites = "thuoc-tinh-ttlt",
}
instrument "nq-47-2014" {
  kind  = "nghị quyết của Chính phủ", number = "47/NQ-CP", issuer = "vn.cp", issued = "2014-07-08",
  cites = "thue-dich-vu-tin", certainty = "M",
  title = { vi = "Nghị quyết số 47/NQ-CP", en = "Resolution 47/NQ-CP" },
}

instrument "qd-80-2014" {
  title  = { vi = "Quyết định số 80/2014/QĐ-TTg quy định thí điểm về thuê dịch vụ công nghệ thông tin trong cơ quan nhà nước",
             en = "Decision 80/2014/QĐ-TTg, pilot rules on hiring IT services in state agencies" },
  kind   = "quyết định của Thủ tướng Chính phủ", number = "80/2014/QĐ-TTg", issuer = "vn.ttg",
  issued = "2014-12-30", in_force = { from = "2015-02-15", before = "2020-01-01" },
  cites  = { "seed-0:5", "thuoc-tinh-qd-80" }, assumes = "A-17",
  says   = { vi = "Văn bản thí điểm; trước ngày 15/02/2015 chưa có quy định nào về thuê dịch vụ công nghệ thông tin.",
             en = "A pilot; before 15/02/2015 nothing governed hiring." },
}
instrument "nq-19-2015" {
  kind  = "nghị quyết của Chính phủ", number = "19/NQ-CP", issuer = "vn.cp", issued = "2015-03-12",
  cites = "thue-dich-vu-tin", certainty = "M",
  title = { vi = "Nghị quyết số 19/NQ-CP", en = "Resolution 19/NQ-CP" },
}
instrument "cv-btttt-2015-04" {
  title  = { vi = "Công văn của Bộ Thông tin và Truyền thông đề nghị triển khai Quyết định số 80/2014/QĐ-TTg",
             en = "MIC's letter asking for QĐ 80/2014 to be carried out" },
  kind   = "công văn", issuer = "vn.btttt", guides = "qd-80-2014", cites = "seed-0:5",
  issued = { "2014-12-30", "2015-04-15" }, in_force = { from = { "2015-02-15", "2015-04-15" }, before = "2020-01-01" },
  says   = { vi = "Số và ngày không rõ; bài báo đăng ngày 15/04/2015. Công văn đề nghị triển khai quyết định nên chỉ áp dụng trong thời gian quyết định có hiệu lực.",
             en = "Number and date not known; reported on 15/04/2015. It asks for the decision to be carried out, so it applies only while that is in force." },
}
instrument "nq-36a-2015" {
  title  = { vi = "Nghị quyết số 36a/NQ-CP về Chính phủ điện tử", en = "Resolution 36a/NQ-CP on e-government" },
  kind   = "nghị quyết của Chính phủ", number = "36a/NQ-CP", issuer = "vn.cp",
  issued = "2015-10-14",
  in_force = { from = "2015-10-14", before = "2020-01-01", assumes = "A-29" },
  cites = "thue-dich-vu-tin",
  certainty = "M",
}
instrument "tt-23-2018" {
  title  = { vi = "Thông tư về Chương trình mục tiêu Công nghệ thông tin 2016–2020",
             en = "Circular on the target programme on IT 2016–2020" },
  kind   = "thông tư", number = "23/2018/TT-BTTTT", issuer = "vn.btttt",
  issued = "2018-12-28", in_force = { from = "2019-02-11", before = "2021-01-01" }, cites = "phap-dien",
}
instrument "nq-17-2019" {
  kind  = "nghị quyết của Chính phủ", number = "17/NQ-CP", issuer = "vn.cp", issued = "2019-03-07",
  cites = "thue-dich-vu-tin", certainty = "M",
  title = { vi = "Nghị quyết số 17/NQ-CP về phát triển Chính phủ điện tử", en = "Resolution 17/NQ-CP on e-government" },
}
instrument "nd-73-2019" {
  title  = { vi = "Nghị định quản lý đầu tư ứng dụng công nghệ thông tin sử dụng nguồn vốn ngân sách nhà nước",
             en = "Decree on IT investment with state budget" },
  kind   = "nghị định", number = "73/2019/NĐ-CP", issuer = "vn.cp",
  issued = "2019-09-05", in_force = { from = "2020-01-01", before = "2026-03-01" },
  replaces = "nd-102-2009", repeals = "qd-80-2014", cites = "phap-dien",
}
instrument "nd-45-2026" {
  title  = { vi = "Nghị định số 45/2026/NĐ-CP quản lý đầu tư ứng dụng công nghệ thông tin",
             en = "Decree 45/2026/NĐ-CP on IT investment" },
  kind   = "nghị định", number = "45/2026/NĐ-CP", issuer = "vn.cp",
  issued = "2026-01-26",
  in_force = { from = "2026-03-01", before = "2026-07-01" },
  replaces = { "nd-73-2019", "nd-82-2024" }, repeals = "nq-04-2025", amends = { "nd-132-2025", "nd-133-2025" },
  cites = { "nd-45-toan-van", "tra-cuu-van-ban" },
}
instrument "luat-cds-2025" {
  title  = { vi = "Luật Chuyển đổi số", en = "Law on Digital Transformation" },
  kind  = "luật",
  number = "148/2025/QH15",
  issuer = "vn.qh",
  issued = "2025-12-11", in_force = { from = "2026-07-01" }, replaces = "luat-cntt-2006", cites = "tra-cuu-van-ban",
}
instrument "nd-224-2026" {
  title  = { vi = "Nghị định số 224/2026/NĐ-CP thi hành Luật Chuyển đổi số",
             en = "Decree 224/2026/NĐ-CP implementing that law" },
  kind   = "nghị định", number = "224/2026/NĐ-CP", issuer = "vn.cp",
  issued = "2026-06-24",
  in_force = { from = "2026-07-01" },
  replaces = { "nd-45-2026", "nd-42-2022", "nd-64-2007" },
  pursuant_to = "luat-cds-2025",
  cites = "nd-224-toan-van",
}
instrument "nq-190-2025" {
  title  = { vi = "Nghị quyết số 190/2025/QH15 về sắp xếp bộ máy nhà nước",
             en = "Resolution 190/2025/QH15 on reorganising the State" },
  kind   = "nghị quyết của Quốc hội", number = "190/2025/QH15", issuer = "vn.qh",
  issued = "2025-02-19", in_force = { from = "2025-02-19" }, cites = "sap-xep-2025", assumes = "A-26",
}
instrument "nq-202-2025" {
  title  = { vi = "Nghị quyết số 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh",
             en = "Resolution 202/2025/QH15 on merging provinces" },
  kind   = "nghị quyết của Quốc hội", number = "202/2025/QH15", issuer = "vn.qh",
  issued = "2025-06-12", cites = "sap-xep-2025", assumes = "A-26",
  says   = { vi = "34 tỉnh, thành phố; chính quyền mới hoạt động từ ngày 01/07/2025.",
             en = "34 provinces; the new governments work from 01/07/2025." },
}
