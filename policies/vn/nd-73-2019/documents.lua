-- The dossier, what the plan states, and the order of steps. A duty of the text is a `must`.
policy "vn/nd-73-2019"
act "nd-73-2019"

oblige "appraisal-dossier-73" {
  title = { vi = "Hồ sơ trình thẩm định", en = "Dossier for appraisal" },
  says  = { vi = "Tờ trình theo Phụ lục III, kế hoạch thuê và giấy tờ liên quan.",
            en = "A submission as in Phụ lục III, the plan, related papers." },
  cites = { "nd-73-2019 Điều 56 khoản 1", "nd-73-2019 Phụ lục III" },
  when  = item.plan_needed,
  must  = item.papers:includes "to-trinh" & item.papers:includes "hire-plan",
  gates = item.appraiser,
}
oblige "approval-dossier-73" {
  title = { vi = "Hồ sơ trình phê duyệt", en = "Dossier for approval" },
  says  = { vi = "Tờ trình, dự thảo quyết định theo Phụ lục IV, kế hoạch đã hoàn chỉnh, kết quả thẩm định, ý kiến góp ý nếu có, giấy tờ pháp lý khác.",
            en = "Submission, draft decision as in Phụ lục IV, completed plan, result of the appraisal, opinions if any, other legal papers." },
  cites = { "nd-73-2019 Điều 56 khoản 6", "nd-73-2019 Phụ lục IV" },
  when  = item.plan_needed,
  must  = all {
    item.papers:includes "to-trinh",
    item.papers:includes "draft-decision",
    item.papers:includes "hire-plan",
    item.papers:includes "appraisal-result",
  },
  gates = item.approver,
}
oblige "opinions-in-the-dossier-73" {
  title = { vi = "Ý kiến góp ý trong hồ sơ trình phê duyệt", en = "Opinions in the dossier for approval" },
  cites = "nd-73-2019 Điều 56 khoản 6",
  when  = item.plan_needed & item.opinions:any(function(o) return o.giver:exists() end),
  must  = item.papers:includes "opinions" & item.opinions:any(function(o) return o.dated:on_or_before(plan.approved) end),
  gates = item.approver,
}
-- Where the specialised unit itself hires, its opinion of itself is an empty step.
oblige "opinion-of-the-specialised-unit-73" {
  title = { vi = "Có ý kiến của đơn vị chuyên trách về công nghệ thông tin trước khi phê duyệt",
            en = "The opinion of the unit specialised in IT is taken before approval" },
  cites = { "nd-73-2019 Điều 53 khoản 1", "nd-73-2019 Điều 53 khoản 2", "nd-73-2019 Điều 56" },
  when  = item.plan_needed & ~plan.hirer:is(item.specialised_unit),
  must  = item.opinions:any(function(o) return o.giver:is(item.specialised_unit) & o.dated:on_or_before(plan.approved) end),
  gates = item.approver,
}
oblige "appraised-before-approval-73" {
  title = { vi = "Có kết quả thẩm định trước khi phê duyệt", en = "Appraised before it is approved" },
  says  = { vi = "Hồ sơ trình phê duyệt có kết quả thẩm định.",
            en = "The dossier for approval holds the result of the appraisal." },
  cites = "nd-73-2019 Điều 56 khoản 6",
  when  = item.plan_needed,
  must  = item.item_appraised:on_or_before(plan.approved),
  gates = item.approver,
}
oblige "plan-contents-73" {
  title = { vi = "Nội dung kế hoạch thuê", en = "Contents of the plan" },
  says  = { vi = "Điểm a, b, d, đ, e, g: hiện trạng và sự cần thiết; hạng mục, mục tiêu, phạm vi; dữ liệu; thời hạn, tiến độ; nội dung phát sinh; dự toán.",
            en = "Present state and need; items, aims, scope; data; term and schedule; things arising; the estimate." },
  cites = "nd-73-2019 Điều 54 khoản 2",
  when  = item.plan_needed,
  must  = all {
    item.contents:includes "need",
    item.contents:includes "scope",
    item.contents:includes "data",
    item.contents:includes "schedule",
    item.contents:includes "arising",
    item.contents:includes "estimate",
  },
  gates = item.approver,
}
oblige "plan-requirements-73" {
  title = { vi = "Yêu cầu chất lượng, kết nối, an toàn trong kế hoạch thuê",
            en = "Requirements of quality, connection, security in the plan" },
  cites = "nd-73-2019 Điều 54 khoản 2",
  when  = item.plan_needed,
  must  = all { item.states_quality, item.states_connection, item.states_security },
  gates = item.approver,
}
oblige "trial-before-use-73" {
  title = { vi = "Kiểm thử, vận hành thử trước khi sử dụng, có báo cáo bằng văn bản",
            en = "Trial before use, reported in writing" },
  says  = { vi = "Thời gian thuê tính từ khi nghiệm thu.", en = "The time of hire counts from acceptance." },
  cites = "nd-73-2019 Điều 58",
  when  = item.in_use:exists() & ~item.state_secret,
  must  = item.trial_run:on_or_before(item.in_use) & item.trial_report_written,
}
oblige "data-handed-over-73" {
  title = { vi = "Bàn giao toàn bộ dữ liệu khi kết thúc", en = "All data handed over at the end" },
  says  = { vi = "Dữ liệu thuộc đơn vị thuê; nhà cung cấp bàn giao toàn bộ khi kết thúc.",
            en = "Data belong to the hirer; the provider hands all over at the end." },
  cites = "nd-73-2019 Điều 48",
  when  = item.ended:exists() & ~item.state_secret,
  must  = item.data_handed_over:on_or_before(item.ended),
}
oblige "keep-to-architecture-73" {
  title  = { vi = "Tuân thủ kiến trúc; ưu tiên sản phẩm trong nước",
             en = "Keep to the architecture; domestic products first" },
  cites  = { "nd-73-2019 Điều 4", "nd-73-2019 Điều 5" }, certainty = "M",
  when   = ~item.state_secret,
  should = item.keeps_to_architecture,
}
