-- The route of the outline. The circular guides this decree and is used only while the decree is in force.
policy "vn/nd-73-2019/dau-tu"
act "tt-03-2020"

oblige "outline-appraised-in-time-73" {
  title    = { vi = "Thẩm định đề cương trong 15 ngày làm việc",
               en = "The outline is appraised within 15 working days" },
  cites    = { "tt-03-2020 Điều 7", "tt-03-2020 Điều 8" },
  in_force = { from = "2020-04-09", before = "2026-03-01" },
  when     = item.prepared_as:is "outline" & item.dossier_complete:exists(),
  must     = item.item_appraised:on_or_before(item.dossier_complete + working_days(15)),
}
rule "outline-appraisal-due-73" {
  title    = { vi = "Hạn thẩm định đề cương: 15 ngày làm việc", en = "Outline: appraisal within 15 working days" },
  cites    = { "tt-03-2020 Điều 7", "tt-03-2020 Điều 8" },
  in_force = { from = "2020-04-09", before = "2026-03-01" },
  when     = item.prepared_as:is "outline" & item.dossier_complete:exists(),
  decides  = { appraisal_due = item.dossier_complete + working_days(15) },
}
oblige "outline-approved-in-time-73" {
  title    = { vi = "Phê duyệt đề cương trong 3 ngày làm việc", en = "The outline is approved within 3 working days" },
  cites    = { "tt-03-2020 Điều 7", "tt-03-2020 Điều 8" },
  in_force = { from = "2020-04-09", before = "2026-03-01" },
  when     = item.prepared_as:is "outline" & item.item_submitted:exists(),
  must     = plan.approved:on_or_before(item.item_submitted + working_days(3)),
}
rule "outline-approval-due-73" {
  title    = { vi = "Hạn phê duyệt đề cương: 3 ngày làm việc", en = "Outline: approval within 3 working days" },
  cites    = { "tt-03-2020 Điều 7", "tt-03-2020 Điều 8" },
  in_force = { from = "2020-04-09", before = "2026-03-01" },
  when     = item.prepared_as:is "outline" & item.item_submitted:exists(),
  decides  = { approval_due = item.item_submitted + working_days(3) },
}
oblige "outline-papers-asked-in-time-73" {
  title    = { vi = "Yêu cầu bổ sung hồ sơ trong 5 ngày làm việc",
               en = "More papers are asked for within 5 working days" },
  cites    = { "tt-03-2020 Điều 7", "tt-03-2020 Điều 8" },
  in_force = { from = "2020-04-09", before = "2026-03-01" },
  when     = all { item.prepared_as:is "outline", item.dossier_received:exists(), item.more_papers_asked:exists() },
  must     = item.more_papers_asked:on_or_before(item.dossier_received + working_days(5)),
}
oblige "redo-as-a-project-73" {
  title    = { vi = "Điều chỉnh vượt 15 tỷ đồng: lập lại theo dự án",
               en = "A change above 15 billion is redone as a project" },
  says     = { vi = "Điều chỉnh làm tổng kinh phí vượt 15 tỷ đồng thì lập lại theo Điều 51 khoản 3.",
               en = "A change that takes the total above 15 billion is redone by Điều 51 khoản 3." },
  cites    = { "tt-03-2020 Điều 8", "nd-73-2019 Điều 51 khoản 3" },
  in_force = { from = "2020-04-09", before = "2026-03-01" },
  when     = change.new_total:above(law.project_above),
}
