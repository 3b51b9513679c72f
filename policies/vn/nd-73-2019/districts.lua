-- From 01/07/2025 there is no district level: a commune took over, or the province, and which of them our notes do not
-- say. What such a committee may still decide is therefore not known, whatever its name.
policy "vn/nd-73-2019"
act "nd-73-2019"

rule "district-level-ended-73" {
  title     = { vi = "Cấp huyện đã kết thúc hoạt động từ 01/07/2025", en = "The district level has ended since 01/07/2025" },
  says      = { vi = "Việc của cấp huyện chuyển cho cấp xã hoặc lên cấp tỉnh; chuyển cho ai thì chưa rõ.",
                en = "The commune took over, or the province; which of them is not known." },
  cites     = "sap-xep-2025",
  when      = plan.hirer.kind:is "district-committee",
  decides   = { lead = unread "nq-202-2025", approver = unread "nq-202-2025" },
  overrides = { "lead-unit-73", "head-with-power-to-buy-73", "competent-head-73" },
  in_force  = { from = "2025-07-01" },
}
note "district-level-ended-note-73" {
  about    = plan,
  title    = { vi = "Cấp huyện không còn từ 01/07/2025", en = "No district level since 01/07/2025" },
  says     = { vi = "Kế hoạch nêu Ủy ban nhân dân cấp huyện, cấp đã kết thúc hoạt động từ ngày 01/07/2025; cần xác định cơ quan tiếp nhận.",
               en = "The plan names a district committee; that level ended on 01/07/2025. Find out which body took over." },
  cites    = "sap-xep-2025",
  when     = plan.hirer.kind:is "district-committee",
  in_force = { from = "2025-07-01" },
}
