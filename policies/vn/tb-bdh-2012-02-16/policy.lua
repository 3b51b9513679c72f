-- The work of the steering board in 2012. What a meeting reported is no legal act: it binds nobody, and gives way to everything that does.
policy "vn/tb-bdh-2012-02-16" {
  title  = { vi = "Chương trình công tác năm 2012 của Ban điều hành triển khai công tác ứng dụng công nghệ thông tin",
             en = "Programme of 2012 of the steering board on IT application" },
  matter = "plan",
  place  = "vn",
  within = "vn.btttt.ban-dieu-hanh-udcntt",
  says   = { vi = "Theo báo cáo tại cuộc họp ngày 16/02/2012; không phải văn bản pháp luật.", en = "As reported on 16/02/2012; no legal act." },
}
act "tb-bdh-2012-02-16"

rule "board-leads" {
  title    = { vi = "Ban điều hành tổ chức họp, hội thảo, đoàn công tác", en = "The board holds meetings and sends teams" },
  cites    = { "seed-4:12", "seed-4:14" },
  in_force = { from = "2012-02-16", before = "2013-01-01" },
  when     = item.category:one_of { "btttt.work.plenary", "btttt.work.thematic", "btttt.work.inspection" },
  decides  = { lead = "vn.btttt.ban-dieu-hanh-udcntt" },
}
rule "department-leads-professional-tasks" {
  title    = { vi = "Cục Ứng dụng công nghệ thông tin chủ trì nhiệm vụ chuyên môn", en = "The Department of IT Application leads professional tasks" },
  cites    = { "seed-4:12", "seed-4:14" },
  in_force = { from = "2012-02-16", before = "2013-01-01" },
  when     = item.category:is "btttt.work.professional",
  decides  = { lead = "vn.btttt.cuc-udcntt" },
}
oblige "four-plenary-meetings" {
  title    = { vi = "Bốn phiên họp toàn thể trong năm 2012, mỗi quý một phiên", en = "Four plenary meetings in 2012, one each quarter" },
  says     = { vi = "Dự kiến, để xem xét những vấn đề quan trọng thuộc trách nhiệm của các bộ, ngành, địa phương.",
               en = "Planned, for important matters of ministries and localities." },
  cites    = "seed-4:14",
  in_force = { from = "2012-02-16", before = "2013-01-01" },
  by       = "vn.btttt.ban-dieu-hanh-udcntt",
  when     = item.category:is "btttt.work.plenary",
  should   = item.meetings:at_least(4),
}
oblige "thematic-meetings" {
  title    = { vi = "Phiên họp chuyên đề, hội thảo", en = "Thematic meetings" },
  says     = { vi = "Tổ chức phiên họp chuyên đề, hội thảo", en = "Hold thematic meetings and workshops" },
  cites    = "seed-4:14",
  in_force = { from = "2012-02-16", before = "2013-01-01" },
  by       = "vn.btttt.ban-dieu-hanh-udcntt",
  when     = item.category:is "btttt.work.thematic",
}
oblige "inspection-teams" {
  title    = { vi = "Đoàn công tác", en = "Inspection teams" },
  says     = { vi = "Tổ chức đoàn công tác kiểm tra, đôn đốc, đánh giá tại bộ, ngành, địa phương", en = "Send inspection teams" },
  cites    = "seed-4:14",
  in_force = { from = "2012-02-16", before = "2013-01-01" },
  by       = "vn.btttt.ban-dieu-hanh-udcntt",
  when     = item.category:is "btttt.work.inspection",
}
oblige "professional-tasks" {
  title    = { vi = "Nhiệm vụ chuyên môn", en = "Professional tasks" },
  says     = { vi = "Chủ trì triển khai nhiệm vụ chuyên môn", en = "Lead professional tasks" },
  cites    = "seed-4:14",
  in_force = { from = "2012-02-16", before = "2013-01-01" },
  by       = "vn.btttt.cuc-udcntt",
  when     = item.category:is "btttt.work.professional",
}
oblige "report-to-the-deputy-minister" {
  title    = { vi = "Báo cáo Thứ trưởng", en = "Report to the deputy minister" },
  says     = { vi = "Ban điều hành báo cáo Thứ trưởng", en = "The board reports to the deputy minister" },
  cites    = "seed-4:12",
  in_force = { from = "2012-02-16", before = "2013-01-01" },
  by       = "vn.btttt.ban-dieu-hanh-udcntt",
  about    = plan,
}
