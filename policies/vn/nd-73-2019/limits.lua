-- The term of a hire.
policy "vn/nd-73-2019"
act "nd-73-2019"

permit "term-of-one-to-five-years-73" {
  title  = { vi = "Thời hạn thuê từ 1 đến 5 năm", en = "A term of 1 to 5 years" },
  cites  = "nd-73-2019 Điều 54 khoản 2 điểm đ",
  when   = item.term:at_least(law.hire_term_least) & item.term:at_most(law.hire_term_most),
  allows = item.term_allowed,
}
permit "short-term-with-permission-73" {
  title    = { vi = "Thuê dưới 1 năm khi được người phê duyệt cho phép",
               en = "Under 1 year with the approver's permission" },
  cites    = "nd-73-2019 Điều 54 khoản 2 điểm đ",
  when     = item.term:below(law.hire_term_least),
  allows   = item.term_allowed,
  provided = { item.short_term_permitted },
}
forbid "no-term-over-five-years-73" {
  title   = { vi = "Không được thuê quá 5 năm", en = "Not over 5 years" },
  cites   = "nd-73-2019 Điều 54 khoản 2 điểm đ",
  when    = item.term:above(law.hire_term_most),
  forbids = item.term_allowed,
}

-- Time limits. "Ngày" are calendar days here, for the same article says working days elsewhere (A-22).
rule "appraisal-due-73" {
  title   = { vi = "Hạn thẩm định: 20 ngày từ khi nhận đủ hồ sơ hợp lệ",
              en = "Appraisal within 20 days of a valid dossier" },
  says    = { vi = "Gồm cả việc lấy ý kiến; không tính thời gian hoàn chỉnh hồ sơ.",
              en = "With the taking of opinions, without the time to complete the dossier." },
  cites   = "nd-73-2019 Điều 56 khoản 2 điểm a", assumes = "A-22",
  when    = item.plan_needed & item.dossier_complete:exists(),
  decides = { appraisal_due = item.dossier_complete + days(20) },
}
oblige "appraised-in-time-73" {
  title   = { vi = "Thẩm định trong 20 ngày", en = "Appraised within 20 days" },
  cites   = "nd-73-2019 Điều 56 khoản 2 điểm a", assumes = "A-22",
  when    = item.plan_needed & item.dossier_complete:exists(),
  must    = item.item_appraised:on_or_before(item.dossier_complete + days(20)),
}
oblige "more-papers-asked-in-time-73" {
  title   = { vi = "Yêu cầu bổ sung hồ sơ trong 3 ngày làm việc",
              en = "More papers are asked for within 3 working days" },
  cites   = "nd-73-2019 Điều 56 khoản 2 điểm b",
  when    = all { item.plan_needed, item.dossier_received:exists(), item.more_papers_asked:exists() },
  must    = item.more_papers_asked:on_or_before(item.dossier_received + working_days(3)),
}
rule "approval-due-73" {
  title   = { vi = "Hạn phê duyệt: 10 ngày từ khi trình", en = "Approval within 10 days of submission" },
  cites   = "nd-73-2019 Điều 56 khoản 7", assumes = "A-22",
  when    = item.plan_needed & item.item_submitted:exists(),
  decides = { approval_due = item.item_submitted + days(10) },
}
oblige "approved-in-time-73" {
  title   = { vi = "Phê duyệt trong 10 ngày", en = "Approved within 10 days" },
  cites   = "nd-73-2019 Điều 56 khoản 7", assumes = "A-22",
  when    = item.plan_needed & item.item_submitted:exists(),
  must    = plan.approved:on_or_before(item.item_submitted + days(10)),
}
