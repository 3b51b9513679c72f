-- The term of a hire: no maximum.
policy "vn/nd-45-2026"
act "nd-45-2026"

permit "no-longest-term-45" {
  title  = { vi = "Không có thời hạn thuê tối đa", en = "No longest term" },
  says   = { vi = "Được thuê nhiều năm.", en = "A hire of several years is allowed." },
  cites  = "nd-45-2026 Điều 34",
  allows = item.term_allowed,
}
permit "several-years-for-the-market-45" {
  title  = { vi = "Dịch vụ sẵn có: được thuê nhiều năm", en = "Of the market: several years" },
  cites  = "nd-45-2026 Điều 32 khoản 1 điểm d",
  when   = item.market:is "available",
  allows = item.term_allowed,
}

-- Time limits, in working days.
rule "appraisal-due-45" {
  title   = { vi = "Hạn thẩm định: 20 ngày làm việc", en = "Appraisal within 20 working days" },
  cites   = "nd-45-2026 Điều 34",
  when    = item.plan_needed & item.dossier_complete:exists(),
  decides = { appraisal_due = item.dossier_complete + working_days(20) },
}
oblige "appraised-in-time-45" {
  title   = { vi = "Thẩm định trong 20 ngày làm việc", en = "Appraised within 20 working days" },
  cites   = "nd-45-2026 Điều 34",
  when    = item.plan_needed & item.dossier_complete:exists(),
  must    = item.item_appraised:on_or_before(item.dossier_complete + working_days(20)),
}
oblige "specialised-appraised-in-time-45" {
  title   = { vi = "Đơn vị chuyên trách thẩm định trong 10 ngày làm việc",
              en = "The specialised part is appraised within 10 working days" },
  cites   = "nd-45-2026 Điều 34",
  when    = item.plan_needed & item.dossier_complete:exists(),
  must    = item.specialised_appraised:on_or_before(item.dossier_complete + working_days(10)),
}
oblige "more-papers-asked-in-time-45" {
  title   = { vi = "Yêu cầu bổ sung hồ sơ trong 3 ngày làm việc",
              en = "More papers are asked for within 3 working days" },
  cites   = "nd-45-2026 Điều 34",
  when    = all { item.plan_needed, item.dossier_received:exists(), item.more_papers_asked:exists() },
  must    = item.more_papers_asked:on_or_before(item.dossier_received + working_days(3)),
}
rule "approval-due-45" {
  title   = { vi = "Hạn phê duyệt: 3 ngày làm việc từ khi trình", en = "Approval within 3 working days of submission" },
  cites   = "nd-45-2026 Điều 34",
  when    = item.plan_needed & item.item_submitted:exists(),
  decides = { approval_due = item.item_submitted + working_days(3) },
}
oblige "approved-in-time-45" {
  title   = { vi = "Phê duyệt trong 3 ngày làm việc", en = "Approved within 3 working days" },
  cites   = "nd-45-2026 Điều 34",
  when    = item.plan_needed & item.item_submitted:exists(),
  must    = plan.approved:on_or_before(item.item_submitted + working_days(3)),
}
