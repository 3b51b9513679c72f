-- Changes to a hire. Each has a law of its own: that of the day on which it is decided.
policy "vn/nd-73-2019"
act "nd-73-2019"

rule "change-by-hirer-73" {
  title   = { vi = "Điều chỉnh do đơn vị thuê quyết định", en = "A change that the hirer decides" },
  says    = { vi = "Không đổi mục tiêu, quy mô và không vượt dự toán; kéo dài thời hạn không thuộc trường hợp phải trình.",
              en = "Aims and scale unchanged and within the estimate; a longer term is not among what goes to the approver." },
  cites   = "nd-73-2019 Điều 57 khoản 2", assumes = { "A-23", "A-33" },
  when    = all { ~change.changes_aims, ~change.changes_scale, ~change.over_estimate },
  decides = { decided_by_whom = head_of(plan.hirer) },
}
rule "change-by-approver-73" {
  title   = { vi = "Điều chỉnh do người phê duyệt quyết định, sau khi thẩm định",
              en = "A change for the approver, after appraisal" },
  cites   = "nd-73-2019 Điều 57 khoản 2", assumes = { "A-23", "A-33" },
  when    = any { change.changes_aims, change.changes_scale, change.over_estimate },
  decides = { decided_by_whom = item.approver },
}
note "aims-and-scale-73" {
  title   = { vi = "Hai cách hiểu về mục tiêu và quy mô", en = "Two readings of aims and scale" },
  says    = { vi = "Điều 57 nối mục tiêu “và” quy mô: hiểu theo nguyên văn thì đơn vị thuê quyết định; hiểu theo cách an toàn, được chọn ở đây, thì trình người phê duyệt.",
              en = "Điều 57 joins aims “and” scale: read literally the hirer decides; on the safe reading, taken here, the approver does." },
  cites   = "nd-73-2019 Điều 57 khoản 2", assumes = "A-23",
  when    = all {
    ~change.over_estimate,
    any { change.changes_aims & ~change.changes_scale, ~change.changes_aims & change.changes_scale },
  },
}
