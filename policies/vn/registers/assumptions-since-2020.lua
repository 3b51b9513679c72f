-- Open points of the law since 2020. The ids are kept when one is settled.

assume "A-12" {
  says    = { vi = "Người phê duyệt ở địa phương theo bảng thẩm quyền của Nghị định số 98/2025/NĐ-CP, rồi Nghị định số 104/2026/NĐ-CP, là chưa xác định.",
              en = "Who approves in a locality, by the tables of decree 98/2025 and then decree 104/2026, is not determined." },
  settles = { vi = "bảng thẩm quyền của hai nghị định và nghị quyết của Hội đồng nhân dân",
              en = "the tables of the two decrees and resolutions of People's Councils" },
}
assume "A-21" {
  says    = { vi = "Ngày làm việc là từ thứ hai đến thứ sáu, chưa trừ ngày nghỉ lễ; thời hạn đếm từ ngày sau ngày nhận.",
              en = "Working days are Monday to Friday, public holidays not taken off; a term counts from the day after receipt." },
  settles = { vi = "lịch nghỉ lễ hằng năm; quy định của Bộ luật Dân sự về thời hạn",
              en = "the yearly calendar of public holidays; the Civil Code on time limits" },
}
assume "A-22" {
  says = { vi = "“Ngày” ở Điều 56 Nghị định số 73/2019/NĐ-CP là ngày lịch, vì chính điều ấy ở chỗ khác ghi “ngày làm việc”.",
           en = "“Days” in Điều 56 of decree 73/2019 are calendar days, for the same article elsewhere says working days." },
}
assume "A-23" {
  says    = { vi = "Điều 57 Nghị định số 73/2019/NĐ-CP nối mục tiêu “và” quy mô; hiểu theo cách an toàn: thay đổi một trong hai là phải trình người phê duyệt.",
              en = "Điều 57 of decree 73/2019 joins aims “and” scale; the safe reading is taken: a change of either goes to the approver." },
  settles = { vi = "văn bản hướng dẫn", en = "guidance" },
}
assume "A-30" {
  says    = { vi = "Bản sao Nghị định số 224/2026/NĐ-CP đã đọc không có điểm d khoản 1 Điều 67; chỉ dẫn theo nội dung của điểm c, điểm đ.",
              en = "The copy of decree 224/2026 that was read has no điểm d in Điều 67 khoản 1: only the content of điểm c and điểm đ is cited." },
  settles = { vi = "bản Công báo", en = "the copy in the gazette" },
}
assume "A-33" {
  says    = { vi = "Việc điều chỉnh một kế hoạch thuê đã được quyết định theo quy định cũ theo quy định của ngày điều chỉnh; khi quy định cũ vẫn giữ cho cả việc thuê thì nêu cả hai cách hiểu và chọn cách an toàn hơn: người phê duyệt quyết định.",
              en = "A change to a hire decided under older law follows the law of its own day; where the old law is kept for the hire as a whole both readings are given, and the safer one is the answer: the approver decides." },
  settles = { vi = "văn bản hướng dẫn", en = "guidance" },
}
