-- The dossier, what the plan states, and what follows its approval. A duty of the text is a `must`.
policy "vn/nd-224-2026"
act "nd-224-2026"

oblige "appraisal-dossier-224" {
  title = { vi = "Hồ sơ trình thẩm định", en = "Dossier for appraisal" },
  says  = { vi = "Tờ trình, kế hoạch thuê, quyết định phê duyệt chủ trương và kinh phí dự kiến theo Nghị định số 104/2026/NĐ-CP, giấy tờ khác.",
            en = "Submission, plan, the decision that approved the policy and expected money (decree 104/2026), other papers." },
  cites = "nd-224-2026 Điều 67 khoản 1 điểm a",
  when  = item.plan_needed,
  must  = all { item.papers:includes "to-trinh", item.papers:includes "hire-plan", item.papers:includes "policy-decision" },
  gates = item.appraiser,
}
oblige "examination-report-in-the-dossier-224" {
  title = { vi = "Báo cáo thẩm tra trong hồ sơ, nếu có thẩm tra", en = "The examination report, if examined" },
  cites = "nd-224-2026 Điều 67 khoản 1 điểm a",
  when  = item.plan_needed & item.examined:exists(),
  must  = item.papers:includes "examination-report",
  gates = item.appraiser,
}
oblige "sent-electronically-224" {
  title = { vi = "Gửi hồ sơ qua mạng, trừ bí mật nhà nước",
            en = "The dossier is sent electronically, but for state secrets" },
  says  = { vi = "Hồ sơ được gửi bằng phương thức điện tử.", en = "The dossier is sent electronically." },
  cites = "nd-224-2026 Điều 67 khoản 1 điểm a",
  when  = item.plan_needed & ~item.state_secret,
}
oblige "appraised-before-approval-224" {
  title   = { vi = "Có kết quả thẩm định trước khi phê duyệt", en = "Appraised before it is approved" },
  cites   = "nd-224-2026 Điều 67 khoản 1", assumes = "A-30",
  when    = item.plan_needed,
  must    = item.item_appraised:on_or_before(plan.approved),
  gates   = item.approver,
}
oblige "specialised-appraised-before-approval-224" {
  title = { vi = "Có kết quả của đơn vị chuyên trách trước khi phê duyệt",
            en = "The specialised unit's result comes before approval" },
  cites = "nd-224-2026 Điều 67 khoản 1", assumes = "A-30",
  when  = item.plan_needed & item.specialised_appraised:exists(),
  must  = item.specialised_appraised:on_or_before(plan.approved),
  gates = item.approver,
}
oblige "plan-contents-224" {
  title = { vi = "Nội dung kế hoạch thuê", en = "Contents of the plan" },
  says  = { vi = "Hiện trạng và sự cần thiết; hạng mục, mục tiêu, phạm vi; tuân thủ kiến trúc; dữ liệu; thời hạn; nội dung phát sinh; dự toán.",
            en = "Present state and need; items, aims, scope; architecture; data; term; things arising; the estimate." },
  cites = "nd-224-2026 Điều 67 khoản 2",
  when  = item.plan_needed,
  must  = all {
    item.contents:includes "need",
    item.contents:includes "scope",
    item.contents:includes "architecture",
    item.contents:includes "data",
    item.contents:includes "schedule",
    item.contents:includes "arising",
    item.contents:includes "estimate",
  },
  gates = item.approver,
}
oblige "fit-with-the-programme-224" {
  title = { vi = "Phù hợp với kế hoạch chuyển đổi số 5 năm hoặc hằng năm",
            en = "Fit with the five-year or yearly plan of digital transformation" },
  cites = "nd-224-2026 Điều 67 khoản 2",
  when  = item.plan_needed,
  must  = item.contents:includes "programme",
  gates = item.approver,
}
oblige "explain-the-urgent-order-224" {
  title = { vi = "Nhiệm vụ khẩn cấp ngoài kế hoạch: thuyết minh sự phù hợp với lệnh",
            en = "An unplanned urgent task explains its fit with the order" },
  cites = "nd-224-2026 Điều 67 khoản 2",
  when  = item.urgent_order,
  must  = item.explains_urgency,
}
oblige "plan-requirements-224" {
  title = { vi = "Yêu cầu chất lượng, kết nối trong kế hoạch thuê",
            en = "Requirements of quality and connection in the plan" },
  cites = "nd-224-2026 Điều 67 khoản 2",
  when  = item.plan_needed,
  must  = item.states_quality & item.states_connection,
  gates = item.approver,
}
oblige "trial-before-acceptance-224" {
  title = { vi = "Vận hành thử đạt trước khi nghiệm thu", en = "The trial run is passed before acceptance" },
  cites = {
    "nd-224-2026 Điều 67 khoản 5", "nd-224-2026 Điều 67 khoản 6", "nd-224-2026 Điều 67 khoản 7", "nd-224-2026 Điều 67 khoản 8",
  },
  when  = item.accepted:exists(),
  must  = item.trial_run:on_or_before(item.accepted),
}
oblige "quality-supervised-224" {
  title = { vi = "Giám sát chất lượng dịch vụ", en = "Quality is supervised" },
  cites = {
    "nd-224-2026 Điều 67 khoản 5", "nd-224-2026 Điều 67 khoản 6", "nd-224-2026 Điều 67 khoản 7", "nd-224-2026 Điều 67 khoản 8",
  },
  when  = item.in_use:exists(),
  must  = item.quality_supervised,
}
oblige "data-handed-over-224" {
  title = { vi = "Bàn giao toàn bộ dữ liệu khi kết thúc", en = "All data handed over at the end" },
  cites = {
    "nd-224-2026 Điều 67 khoản 5", "nd-224-2026 Điều 67 khoản 6", "nd-224-2026 Điều 67 khoản 7", "nd-224-2026 Điều 67 khoản 8",
  },
  when  = item.ended:exists(),
  must  = item.data_handed_over:on_or_before(item.ended),
}
oblige "completion-file-224" {
  title = { vi = "Hồ sơ hoàn thành", en = "Completion file" },
  cites = {
    "nd-224-2026 Điều 67 khoản 5", "nd-224-2026 Điều 67 khoản 6", "nd-224-2026 Điều 67 khoản 7", "nd-224-2026 Điều 67 khoản 8",
  },
  when  = item.ended:exists(),
  must  = item.has_completion_file,
}
