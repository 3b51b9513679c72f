-- What the steering board on IT application does: the groups of its programme for 2012. Five are announced and four named, so the
-- group is open.

option "btttt.work.plenary" {
  of    = "category", place = "vn", cites = "seed-4:14",
  title = { vi = "phiên họp toàn thể của Ban điều hành", en = "plenary meetings of the board" },
}
option "btttt.work.thematic" {
  of    = "category", place = "vn", cites = "seed-4:14",
  title = { vi = "phiên họp chuyên đề, hội thảo", en = "thematic meetings and workshops" },
}
option "btttt.work.inspection" {
  of    = "category", place = "vn", cites = "seed-4:14",
  title = { vi = "đoàn công tác kiểm tra, đôn đốc, đánh giá", en = "inspection teams" },
}
option "btttt.work.professional" {
  of    = "category", place = "vn", cites = "seed-4:14",
  title = { vi = "nhiệm vụ chuyên môn", en = "professional tasks" },
}
group "btttt.work-2012" { closed = false, cites = "seed-4:14", assumes = "A-16",
  title   = { vi = "các nhóm hoạt động của Ban điều hành năm 2012", en = "groups of activity of the board in 2012" },
  members = { "btttt.work.plenary", "btttt.work.thematic", "btttt.work.inspection", "btttt.work.professional" },
}

-- The three ministries that issued the joint circular of 2012.
group "vn.ba-bo-2012" { closed = true, cites = "seed-4:16",
  title   = { vi = "Bộ Tài chính – Bộ Kế hoạch và Đầu tư – Bộ Thông tin và Truyền thông", en = "the ministries of finance, of planning and of information" },
  members = { "vn.btc", "vn.bkhdt", "vn.btttt" },
}
