-- Changes to a hire. Each has a law of its own: that of the day on which it is decided.
policy "vn/nd-45-2026"
act "nd-45-2026"

rule "change-by-hirer-45" {
  title   = { vi = "Điều chỉnh do đơn vị thuê quyết định", en = "A change that the hirer decides" },
  says    = { vi = "Không đổi mục tiêu, quy mô và không vượt dự toán; chỉ kéo dài thời hạn thì không phải trình.",
              en = "Aims and scale unchanged, within the estimate; a longer term alone does not go to the approver." },
  cites   = "nd-45-2026 Điều 34 khoản 9 điểm b", assumes = "A-33",
  when    = all { ~change.changes_aims, ~change.changes_scale, ~change.over_estimate },
  decides = { decided_by_whom = head_of(plan.hirer) },
}
rule "change-by-approver-45" {
  title   = { vi = "Điều chỉnh do người phê duyệt quyết định, sau khi thẩm định",
              en = "A change for the approver, after appraisal" },
  cites   = "nd-45-2026 Điều 34 khoản 9 điểm b", assumes = "A-33",
  when    = any { change.changes_aims, change.changes_scale, change.over_estimate },
  decides = { decided_by_whom = item.approver },
}
