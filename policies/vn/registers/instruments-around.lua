-- National acts around hiring: procurement, budget, and how the State is organised.

instrument "luat-dt-2013" {
  title    = { vi = "Luật Đấu thầu",
               en = "Law on Bidding" }, kind = "luật", number = "43/2013/QH13", issuer = "vn.qh",
  in_force = { from = "2014-07-01", before = "2024-01-01" }, cites = "kien-thuc-chung", certainty = "M",
}
instrument "nd-63-2014" {
  title = { vi = "Nghị định về lựa chọn nhà thầu", en = "Decree on choosing contractors" },
  kind  = "nghị định", number = "63/2014/NĐ-CP", issuer = "vn.cp", guides = "luat-dt-2013",
  cites = "kien-thuc-chung", assumes = "A-31", certainty = "M",
}
instrument "luat-dt-2023" {
  title    = { vi = "Luật Đấu thầu",
               en = "Law on Bidding" }, kind = "luật", number = "22/2023/QH15", issuer = "vn.qh",
  in_force = { from = "2024-01-01" }, cites = "toan-van-dau-thau",
}
instrument "luat-57-2024" {
  kind  = "luật", number = "57/2024", issuer = "vn.qh", amends = "luat-dt-2023", cites = "toan-van-dau-thau",
  title = { vi = "Luật số 57/2024 sửa đổi Luật Đấu thầu", en = "Law 57/2024 amending the Law on Bidding" },
}
instrument "luat-90-2025" {
  kind  = "luật", number = "90/2025", issuer = "vn.qh", amends = "luat-dt-2023", cites = "toan-van-dau-thau",
  title = { vi = "Luật số 90/2025 sửa đổi Luật Đấu thầu", en = "Law 90/2025 amending the Law on Bidding" },
}
instrument "nd-24-2024" {
  title    = { vi = "Nghị định về lựa chọn nhà thầu", en = "Decree on choosing contractors" },
  kind     = "nghị định", number = "24/2024/NĐ-CP", issuer = "vn.cp",
  in_force = { from = "2024-02-27", before = "2025-08-04" }, cites = "toan-van-dau-thau", certainty = "M",
  says     = { vi = "Các hạn mức tiền trong nghị định chưa rõ.", en = "The money limits in it are not known." },
}
instrument "nd-214-2025" {
  title    = { vi = "Nghị định về lựa chọn nhà thầu", en = "Decree on choosing contractors" },
  kind     = "nghị định", number = "214/2025/NĐ-CP", issuer = "vn.cp",
  in_force = { from = "2025-08-04" }, cites = "toan-van-dau-thau",
}
instrument "luat-nsnn-2015" {
  title    = { vi = "Luật Ngân sách nhà nước", en = "Law on the State Budget" },
  kind     = "luật", number = "83/2015", issuer = "vn.qh", in_force = { from = "2017-01-01" },
  cites    = "kien-thuc-chung", certainty = "M",
  says     = { vi = "Từ năm ngân sách 2017; các nghị định sau dùng “chi thường xuyên” thay cho “chi sự nghiệp”.",
               en = "From budget year 2017; later decrees say “regular spending” for “career money”." },
}
instrument "nd-98-2025" {
  title    = { vi = "Nghị định về dùng kinh phí chi thường xuyên để mua sắm, sửa chữa, thuê",
               en = "Decree on using regular spending to buy, repair and hire" },
  kind     = "nghị định", number = "98/2025/NĐ-CP", issuer = "vn.cp",
  issued   = "2025-05-06", in_force = { from = "2025-05-06" }, cites = "nd-45-toan-van", certainty = "M",
}
instrument "nd-104-2026" {
  title  = { vi = "Nghị định về lập dự toán, sử dụng, quyết toán kinh phí chi thường xuyên",
             en = "Decree on estimate, use and settlement of regular spending" },
  kind   = "nghị định", number = "104/2026/NĐ-CP", issuer = "vn.cp",
  issued = "2026-03-31", cites = { "nd-224-toan-van", "nd-104-tin" },
}
instrument "nd-73-2026" {
  title  = { vi = "Nghị định số 73/2026/NĐ-CP hướng dẫn Luật Ngân sách nhà nước",
             en = "Decree 73/2026/NĐ-CP on the Law on the State Budget" },
  kind   = "nghị định", number = "73/2026/NĐ-CP", issuer = "vn.cp", issued = "2026-03-10", cites = "nd-104-tin",
  certainty = "M",
  says   = { vi = "Khác Nghị định số 73/2019/NĐ-CP: từ ngày 10/03/2026, chỉ ghi “Nghị định 73” là không rõ.",
             en = "Not decree 73/2019: from 10/03/2026 a bare “decree 73” is ambiguous." },
}
instrument "nd-48-2022" {
  title    = { vi = "Nghị định về chức năng, cơ cấu của Bộ Thông tin và Truyền thông",
               en = "Decree on the functions of MIC" },
  kind     = "nghị định", number = "48/2022/NĐ-CP", issuer = "vn.cp", in_force = { from = "2022-07-26" },
  cites    = { "cuc-cds-tin", "kien-thuc-chung" }, certainty = "M",
}
instrument "qd-1925-2022" {
  title  = { vi = "Quyết định về chức năng của Cục Chuyển đổi số quốc gia",
             en = "Decision on the functions of the National Digital Transformation Authority" },
  kind   = "quyết định của bộ", number = "1925/QĐ-BTTTT", issuer = "vn.btttt", issued = "2022-10-19",
  cites  = "cuc-cds-tin",
}
instrument "nd-55-2025" {
  title  = { vi = "Nghị định về Bộ Khoa học và Công nghệ",
             en = "Decree on the Ministry of Science and Technology" },
  kind   = "nghị định", number = "55/2025/NĐ-CP", issuer = "vn.cp",
  issued = "2025-03-02", in_force = { from = "2025-03-01" }, cites = "sap-xep-2025",
}
instrument "nd-132-2025" {
  title  = { vi = "Nghị định về thẩm quyền của chính quyền địa phương hai cấp trong lĩnh vực của Bộ Khoa học và Công nghệ",
             en = "Decree on the powers of two-tier local government in the ministry's field" },
  kind   = "nghị định", number = "132/2025/NĐ-CP", issuer = "vn.cp",
  issued = "2025-06-12", in_force = { from = "2025-07-01" }, cites = "nd-45-toan-van",
  says   = { vi = "Điều 6 hết hiệu lực từ ngày 01/03/2026.", en = "Điều 6 ended from 01/03/2026." },
}
instrument "nd-133-2025" {
  title  = { vi = "Nghị định về phân cấp trong lĩnh vực của Bộ Khoa học và Công nghệ",
             en = "Decree on decentralisation in the ministry's field" },
  kind   = "nghị định", number = "133/2025/NĐ-CP", issuer = "vn.cp",
  issued = "2025-06-12", in_force = { from = "2025-07-01" }, cites = "nd-45-toan-van",
  says   = { vi = "Điều 34, Điều 35 hết hiệu lực từ ngày 01/03/2026.", en = "Điều 34 and 35 ended from 01/03/2026." },
}
