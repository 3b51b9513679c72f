-- The term of a hire: no maximum.
policy "vn/nd-224-2026"
act "nd-224-2026"

permit "no-longest-term-224" {
  title   = { vi = "Không có thời hạn thuê tối đa", en = "No longest term" },
  says    = { vi = "Được thuê nhiều năm.", en = "A hire of several years is allowed." },
  cites   = { "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 67 khoản 2" }, assumes = "A-30",
  allows  = item.term_allowed,
}
permit "several-years-for-the-market-224" {
  title  = { vi = "Dịch vụ sẵn có: được thuê nhiều năm", en = "Of the market: several years" },
  cites  = "nd-224-2026 Điều 65 khoản 1 điểm b",
  when   = item.market:is "available",
  allows = item.term_allowed,
}

-- Time limits, in working days.
rule "appraisal-due-224" {
  title   = { vi = "Hạn thẩm định: 20 ngày làm việc", en = "Appraisal within 20 working days" },
  cites   = { "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 67 khoản 2" }, assumes = "A-30",
  when    = item.plan_needed & item.dossier_complete:exists(),
  decides = { appraisal_due = item.dossier_complete + working_days(20) },
}
oblige "appraised-in-time-224" {
  title   = { vi = "Thẩm định trong 20 ngày làm việc", en = "Appraised within 20 working days" },
  cites   = { "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 67 khoản 2" }, assumes = "A-30",
  when    = item.plan_needed & item.dossier_complete:exists(),
  must    = item.item_appraised:on_or_before(item.dossier_complete + working_days(20)),
}
oblige "specialised-appraised-in-time-224" {
  title   = { vi = "Đơn vị chuyên trách thẩm định trong 10 ngày làm việc",
              en = "The specialised part is appraised within 10 working days" },
  cites   = { "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 67 khoản 2" }, assumes = "A-30",
  when    = item.plan_needed & item.dossier_complete:exists(),
  must    = item.specialised_appraised:on_or_before(item.dossier_complete + working_days(10)),
}
oblige "more-papers-asked-in-time-224" {
  title   = { vi = "Yêu cầu bổ sung hồ sơ trong 3 ngày làm việc",
              en = "More papers are asked for within 3 working days" },
  cites   = { "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 67 khoản 2" }, assumes = "A-30",
  when    = all { item.plan_needed, item.dossier_received:exists(), item.more_papers_asked:exists() },
  must    = item.more_papers_asked:on_or_before(item.dossier_received + working_days(3)),
}
rule "approval-due-224" {
  title   = { vi = "Hạn phê duyệt: 3 ngày làm việc từ khi trình", en = "Approval within 3 working days of submission" },
  cites   = { "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 67 khoản 2" }, assumes = "A-30",
  when    = item.plan_needed & item.item_submitted:exists(),
  decides = { approval_due = item.item_submitted + working_days(3) },
}
oblige "approved-in-time-224" {
  title   = { vi = "Phê duyệt trong 3 ngày làm việc", en = "Approved within 3 working days" },
  cites   = { "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 67 khoản 2" }, assumes = "A-30",
  when    = item.plan_needed & item.item_submitted:exists(),
  must    = plan.approved:on_or_before(item.item_submitted + working_days(3)),
}
oblige "completion-reported-in-time-224" {
  title   = { vi = "Báo cáo hoàn thành trong 20 ngày", en = "Completion is reported within 20 days" },
  cites   = "nd-224-2026 Điều 68",
  when    = item.ended:exists(),
  must    = item.completion_reported:on_or_before(item.ended + days(20)),
}
oblige "report-to-the-ministry-224" {
  title   = { vi = "Đơn vị chuyên trách báo cáo Bộ Khoa học và Công nghệ trong 30 ngày",
              en = "The specialised unit reports to the Ministry within 30 days" },
  says    = { vi = "Đơn vị chuyên trách gửi báo cáo đến Bộ Khoa học và Công nghệ trong 30 ngày.",
              en = "The specialised unit reports to the Ministry of Science within 30 days." },
  cites   = "nd-224-2026 Điều 68",
  when    = item.ended:exists(),
}
oblige "yearly-evaluation-224" {
  title   = { vi = "Đánh giá hằng năm vào tháng 1", en = "Yearly evaluation in January" },
  says    = { vi = "Việc thuê được đánh giá hằng năm, vào tháng 1.",
              en = "The hire is evaluated each year, in January." },
  cites   = "nd-224-2026 Điều 68",
  when    = item.in_use:exists(),
}

-- T4-5: a hire project of public investment. Which group of projects has the longer limits our notes do not say; the plan does.
rule "long-project-due-224" {
  title   = { vi = "Dự án thuê, nhóm có hạn dài: thẩm định 30 ngày làm việc",
              en = "Hire project with the longer limits: appraisal within 30 working days" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" }, certainty = "M",
  when    = all { item.investment_money, item.longer_limits, item.dossier_complete:exists() },
  decides = { appraisal_due = item.dossier_complete + working_days(30) },
}
rule "short-project-due-224" {
  title   = { vi = "Dự án thuê, nhóm có hạn ngắn: thẩm định 20 ngày làm việc",
              en = "Hire project with the shorter limits: appraisal within 20 working days" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" }, certainty = "M",
  when    = all { item.investment_money, ~item.longer_limits, item.dossier_complete:exists() },
  decides = { appraisal_due = item.dossier_complete + working_days(20) },
}
rule "long-project-decision-due-224" {
  title   = { vi = "Dự án thuê, nhóm có hạn dài: quyết định trong 5 ngày làm việc",
              en = "Hire project with the longer limits: decision within 5 working days" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" }, certainty = "M",
  when    = all { item.investment_money, item.longer_limits, item.item_submitted:exists() },
  decides = { approval_due = item.item_submitted + working_days(5) },
}
rule "short-project-decision-due-224" {
  title   = { vi = "Dự án thuê, nhóm có hạn ngắn: quyết định trong 3 ngày làm việc",
              en = "Hire project with the shorter limits: decision within 3 working days" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" }, certainty = "M",
  when    = all { item.investment_money, ~item.longer_limits, item.item_submitted:exists() },
  decides = { approval_due = item.item_submitted + working_days(3) },
}
oblige "long-project-appraised-in-time-224" {
  title   = { vi = "Dự án thuê, nhóm có hạn dài, được thẩm định đúng hạn",
              en = "A hire project with the longer limits is appraised in time" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" }, certainty = "M",
  when    = all { item.investment_money, item.longer_limits, item.dossier_complete:exists() },
  must    = item.item_appraised:on_or_before(item.dossier_complete + working_days(30)),
}
oblige "short-project-appraised-in-time-224" {
  title   = { vi = "Dự án thuê, nhóm có hạn ngắn, được thẩm định đúng hạn",
              en = "A hire project with the shorter limits is appraised in time" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" }, certainty = "M",
  when    = all { item.investment_money, ~item.longer_limits, item.dossier_complete:exists() },
  must    = item.item_appraised:on_or_before(item.dossier_complete + working_days(20)),
}
oblige "long-project-decided-in-time-224" {
  title   = { vi = "Dự án thuê, nhóm có hạn dài, được quyết định đúng hạn",
              en = "A hire project with the longer limits is decided in time" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" }, certainty = "M",
  when    = all { item.investment_money, item.longer_limits, item.item_submitted:exists() },
  must    = plan.approved:on_or_before(item.item_submitted + working_days(5)),
}
oblige "short-project-decided-in-time-224" {
  title   = { vi = "Dự án thuê, nhóm có hạn ngắn, được quyết định đúng hạn",
              en = "A hire project with the shorter limits is decided in time" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" }, certainty = "M",
  when    = all { item.investment_money, ~item.longer_limits, item.item_submitted:exists() },
  must    = plan.approved:on_or_before(item.item_submitted + working_days(3)),
}
