-- The ministry's letter of April 2015: study the decision, and write to the ministry where there are difficulties. Its number and day are not
-- known: reported on 15/04/2015, and its duties are those of carrying the decision out, so it is possible from the decision's first day
-- and certain from the report's. A letter sent to the ministry has its own law date, the day of sending.
policy "vn/qd-80-2014"
act "cv-btttt-2015-04"

oblige "report-difficulties" {
  title    = { vi = "Gửi văn bản phản ánh về Bộ trước ngày 15/06/2015, nếu có khó khăn", en = "Write to the ministry before 15/06/2015, if there are difficulties" },
  says     = { vi = "Khi đánh giá việc ứng dụng công nghệ thông tin, bộ, ngành, địa phương có khó khăn, vướng mắc, kiến nghị thì gửi công văn về Bộ.",
               en = "Whoever meets difficulties while assessing IT application sends an official letter to the ministry." },
  cites    = "seed-0:11", assumes = "A-24",
  by       = "vn.bo-nganh-dp",
  when     = letter.has_difficulty & letter.to:is "vn.btttt",
  must     = letter.sent:before "2015-06-15",
}

-- The addressees direct four kinds of body to study the decision, until the day by which they answer. That a dash in the text makes two of them is a reading (A-13).
oblige "direct-the-study" {
  title    = { vi = "Chỉ đạo nghiên cứu, quán triệt quyết định", en = "Directing the study" },
  says     = { vi = "Chỉ đạo các cơ quan, đơn vị nghiên cứu, quán triệt Quyết định số 80/2014/QĐ-TTg", en = "Have the decision studied" },
  cites    = { "seed-0:5", "tin-cong-van-2015" },
  by       = "vn.bo-nganh-dp", about = plan,
  in_force = { before = "2015-06-15" },
}
oblige "study-the-decision" {
  title    = { vi = "Nghiên cứu, quán triệt quyết định", en = "Studying the decision" },
  says     = { vi = "Nghiên cứu, quán triệt Quyết định số 80/2014/QĐ-TTg để thuê dịch vụ công nghệ thông tin", en = "Study the decision, to carry out hiring" },
  cites    = "seed-0:5", assumes = "A-13",
  by       = { "role.cq-chuyen-trach-cntt", "class.so-tttt", "role.cq-tham-muu-khtcdt", "class.don-vi-truc-thuoc" }, about = plan,
  in_force = { before = "2015-06-15" },
}

-- What the ministry does with the letters, in this order.
oblige "ministry-1-gathers" {
  title    = { vi = "Việc thứ nhất của Bộ: tổng hợp", en = "The ministry first gathers" },
  says     = { vi = "Bộ tổng hợp phản ánh của bộ, ngành, địa phương (việc thứ nhất)", en = "The ministry gathers what is written (first)" },
  cites    = "seed-0:11", by = "vn.btttt",
  when     = letter.has_difficulty & letter.to:is "vn.btttt",
}
oblige "ministry-2-examines" {
  title    = { vi = "Việc thứ hai của Bộ: xem xét", en = "Secondly it examines" },
  says     = { vi = "Bộ phối hợp với các cơ quan có liên quan xem xét (việc thứ hai)", en = "It examines them with the agencies concerned (second)" },
  cites    = "seed-0:11", by = "vn.btttt",
  when     = letter.has_difficulty & letter.to:is "vn.btttt",
}
oblige "ministry-3-proposes" {
  title    = { vi = "Việc thứ ba của Bộ: đề xuất", en = "Thirdly it proposes" },
  says     = { vi = "Bộ đề xuất giải pháp xử lý theo thẩm quyền (việc thứ ba)", en = "It proposes solutions in its power (third)" },
  cites    = "seed-0:11", by = "vn.btttt",
  when     = letter.has_difficulty & letter.to:is "vn.btttt",
}
oblige "ministry-4-reports" {
  title    = { vi = "Việc thứ tư của Bộ: báo cáo", en = "Fourthly it reports" },
  says     = { vi = "Bộ tổng hợp, báo cáo Thủ tướng Chính phủ (việc thứ tư)", en = "It gathers and reports to the Prime Minister (fourth)" },
  cites    = "seed-0:11", by = "vn.btttt",
  when     = letter.has_difficulty & letter.to:is "vn.btttt",
}
