-- Changes to a hire. Each has a law of its own: that of the day on which it is decided.
policy "vn/nd-224-2026"
act "nd-224-2026"

rule "change-by-hirer-224" {
  title   = { vi = "Điều chỉnh do đơn vị thuê quyết định", en = "A change that the hirer decides" },
  says    = { vi = "Không đổi mục tiêu, quy mô, không vượt dự toán và không kéo dài thời hạn.",
              en = "Aims and scale unchanged, within the estimate, and no longer than before." },
  cites   = "nd-224-2026 Điều 67 khoản 9 điểm b", assumes = "A-33",
  when    = all { ~change.changes_aims, ~change.changes_scale, ~change.over_estimate, ~change.longer_term },
  decides = { decided_by_whom = head_of(plan.hirer) },
}
rule "change-by-approver-224" {
  title   = { vi = "Điều chỉnh do người phê duyệt quyết định, sau khi thẩm định",
              en = "A change for the approver, after appraisal" },
  cites   = "nd-224-2026 Điều 67 khoản 9 điểm b", assumes = "A-33",
  when    = any { change.changes_aims, change.changes_scale, change.over_estimate, change.longer_term },
  decides = { decided_by_whom = item.approver },
}
-- A hire decided before this decree may go on under the older one; its change is of today.
note "longer-hire-of-older-law-224" {
  title   = { vi = "Kéo dài một việc thuê đã quyết định theo quy định cũ",
              en = "Lengthening a hire decided under older law" },
  says    = { vi = "Theo quy định cũ, vẫn giữ cho cả việc thuê, đơn vị thuê quyết định; theo quy định của ngày điều chỉnh, được chọn ở đây vì an toàn hơn, người phê duyệt quyết định.",
              en = "By the older law, kept for the hire as a whole, the hirer decides; by the law of the day of the change, taken here as the safer, the approver does." },
  cites   = { "nd-224-2026 Điều 67 khoản 9 điểm b", "nd-45-2026 Điều 34 khoản 9 điểm b" }, assumes = "A-33",
  when    = all {
    plan.approved:before "2026-07-01", change.longer_term, ~change.changes_aims, ~change.changes_scale, ~change.over_estimate,
  },
}
