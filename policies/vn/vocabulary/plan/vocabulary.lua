-- Facts of the plan as a whole, and of the letters beside it.

fact "id" {
  of    = plan, at = "plan.id", type = "text", role = "id", absent = "none",
  title = { vi = "mã kế hoạch", en = "id of the plan" },
}
fact "title" {
  of    = plan, at = "plan.title", type = "text", role = "title", absent = "none",
  title = { vi = "tên kế hoạch", en = "title of the plan" },
}
fact "place" {
  of    = plan, at = "plan.place", type = "place", role = "place",
  title = { vi = "địa phương", en = "place" },
  asks  = { vi = "Kế hoạch của địa phương nào?", en = "Of which place is the plan?" },
}
fact "within" {
  of    = plan, at = "plan.within", type = "body", role = "within", absent = "none",
  title = { vi = "cơ quan chủ quản", en = "body that the plan is within" },
}
fact "year" {
  of    = plan, at = "plan.year", type = "year", role = "year",
  title = { vi = "năm kế hoạch", en = "year of the plan" },
  asks  = { vi = "Kế hoạch của năm nào?", en = "Of which year is the plan?" },
}
fact "matter" {
  of    = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "hire",
  title = { vi = "lĩnh vực", en = "matter" },
}
fact "hirer" {
  of    = plan, type = "body", changeable = false,
  title = { vi = "đơn vị chủ trì thuê", en = "unit that hires" },
  asks  = { vi = "Đơn vị nào được giao chủ trì thuê dịch vụ?", en = "Which unit is named to hire the service?" },
}
fact "project" { of = plan, type = "project", absent = "none", changeable = false, title = { vi = "dự án", en = "project" } }

fact "prepared" {
  of    = plan, at = "dates.prepared", type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày lập", en = "day of preparing" },
}
fact "submitted" {
  of    = plan, at = "dates.submitted", type = "date", absent = "not_yet", step = true, follows = plan.prepared,
  title = { vi = "ngày trình thẩm định", en = "day of submission for appraisal" },
}
fact "appraised" {
  of    = plan, at = "dates.appraised", type = "date", absent = "not_yet", step = true, follows = plan.submitted,
  title = { vi = "ngày thẩm định", en = "day of appraisal" },
}
fact "approved" {
  of    = plan, at = "dates.approved", type = "date", absent = "not_yet", step = true,
  follows = { plan.appraised, plan.submitted },
  title = { vi = "ngày phê duyệt", en = "day of approval" },
}

-- The day of which the law is considered: no plan states it, and only transitions read it.
fact "considered" {
  of    = plan, type = "date", role = "considered",
  title = { vi = "ngày xét pháp luật áp dụng", en = "day of which the law is considered" },
}
fact "carried_out" {
  of    = plan, type = "yes/no", changeable = false,
  title = { vi = "đang được thực hiện", en = "being carried out" },
  asks  = { vi = "Kế hoạch đã được triển khai thực hiện chưa?", en = "Is the plan being carried out?" },
}
fact "opts_into_new_law" {
  of    = plan, type = "yes/no", absent = false,
  title = { vi = "được chọn áp dụng quy định mới", en = "opted into the new law" },
}
fact "opts_into_old_law" {
  of    = plan, type = "yes/no", absent = false,
  title = { vi = "được chọn áp dụng quy định cũ", en = "opted into the old law" },
}
fact "chosen_law" {
  of    = plan, type = "policy", absent = "not_yet",
  title = { vi = "quy định được chọn áp dụng", en = "law that was chosen" },
}

fact "sent" { of = letter, type = "date", step = true, title = { vi = "ngày gửi", en = "day of sending" } }
fact "to" { of = letter, type = "body", title = { vi = "nơi nhận", en = "addressee" } }
fact "has_difficulty" {
  of    = letter, type = "yes/no", changeable = false,
  title = { vi = "có khó khăn, vướng mắc hoặc kiến nghị", en = "meeting difficulties" },
}
