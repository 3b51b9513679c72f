-- The day of approval is the day of issue.
policy "vn/nd-224-2026/ke-hoach"
act "nd-224-2026"

oblige "plan-sent-to-the-ministry-224" {
  title   = { vi = "Gửi kế hoạch đến Bộ Khoa học và Công nghệ trong 5 ngày làm việc",
              en = "The plan is sent to the Ministry of Science within 5 working days" },
  cites   = "nd-224-2026 Điều 7 khoản 3 điểm d",
  when    = plan.approved:exists(),
  must    = plan.sent_to_ministry:on_or_before(plan.approved + working_days(5)),
}
