-- The dossier, what the plan states, and the order of steps. A duty of the text is a `must`.
policy "vn/nd-45-2026"
act "nd-45-2026"

oblige "appraisal-dossier-45" {
  title = { vi = "Hồ sơ trình thẩm định", en = "Dossier for appraisal" },
  says  = { vi = "Tờ trình, kế hoạch thuê, quyết định phê duyệt nhiệm vụ và dự toán theo Nghị định số 98/2025/NĐ-CP.",
            en = "Submission, plan, the decision that approved the task and its estimate (decree 98/2025)." },
  cites = "nd-45-2026 Điều 34 khoản 1 điểm a",
  when  = item.plan_needed,
  must  = all { item.papers:includes "to-trinh", item.papers:includes "hire-plan", item.papers:includes "policy-decision" },
  gates = item.appraiser,
}
oblige "examination-report-in-the-dossier-45" {
  title = { vi = "Báo cáo thẩm tra trong hồ sơ, nếu có thẩm tra", en = "The examination report, if examined" },
  cites = "nd-45-2026 Điều 34 khoản 1 điểm a",
  when  = item.plan_needed & item.examined:exists(),
  must  = item.papers:includes "examination-report",
  gates = item.appraiser,
}
oblige "sent-electronically-45" {
  title = { vi = "Gửi hồ sơ qua mạng, trừ bí mật nhà nước",
            en = "The dossier is sent electronically, but for state secrets" },
  says  = { vi = "Hồ sơ được gửi bằng phương thức điện tử.", en = "The dossier is sent electronically." },
  cites = "nd-45-2026 Điều 34 khoản 1 điểm a",
  when  = item.plan_needed & ~item.state_secret,
}
oblige "approval-dossier-45" {
  title = { vi = "Hồ sơ trình phê duyệt", en = "Dossier for approval" },
  says  = { vi = "Tờ trình, dự thảo quyết định, kế hoạch đã hoàn chỉnh, kết quả thẩm định, kết quả của đơn vị thẩm định điểm c, điểm d; ý kiến nếu có, giấy tờ khác.",
            en = "Submission, draft decision, completed plan, appraisal result, result of the unit for điểm c, d; opinions if any, other papers." },
  cites = "nd-45-2026 Điều 34 khoản 1 điểm d",
  when  = item.plan_needed,
  must  = all {
    item.papers:includes "to-trinh",
    item.papers:includes "draft-decision",
    item.papers:includes "hire-plan",
    item.papers:includes "appraisal-result",
    item.papers:includes "specialised-result",
  },
  gates = item.approver,
}
oblige "opinions-in-the-dossier-45" {
  title = { vi = "Ý kiến góp ý trong hồ sơ trình phê duyệt", en = "Opinions in the dossier for approval" },
  cites = "nd-45-2026 Điều 34 khoản 1 điểm d",
  when  = item.plan_needed & item.opinions:any(function(o) return o.giver:exists() end),
  must  = item.papers:includes "opinions" & item.opinions:any(function(o) return o.dated:on_or_before(plan.approved) end),
  gates = item.approver,
}
oblige "appraised-before-approval-45" {
  title = { vi = "Có kết quả thẩm định trước khi phê duyệt", en = "Appraised before it is approved" },
  cites = "nd-45-2026 Điều 34 khoản 1 điểm d",
  when  = item.plan_needed,
  must  = item.item_appraised:on_or_before(plan.approved),
  gates = item.approver,
}
oblige "specialised-appraised-before-approval-45" {
  title = { vi = "Có kết quả của đơn vị chuyên trách trước khi phê duyệt",
            en = "The specialised unit's result comes before approval" },
  cites = "nd-45-2026 Điều 34 khoản 1 điểm d",
  when  = item.plan_needed & item.specialised_appraised:exists(),
  must  = item.specialised_appraised:on_or_before(plan.approved),
  gates = item.approver,
}
oblige "plan-contents-45" {
  title = { vi = "Nội dung kế hoạch thuê", en = "Contents of the plan" },
  says  = { vi = "Hiện trạng và sự cần thiết; hạng mục, mục tiêu, phạm vi; tuân thủ kiến trúc; dữ liệu; thời hạn; nội dung phát sinh; dự toán.",
            en = "Present state and need; items, aims, scope; architecture; data; term; things arising; the estimate." },
  cites = "nd-45-2026 Điều 34 khoản 2",
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
oblige "plan-requirements-45" {
  title = { vi = "Yêu cầu chất lượng, kết nối trong kế hoạch thuê",
            en = "Requirements of quality and connection in the plan" },
  cites = "nd-45-2026 Điều 34 khoản 2",
  when  = item.plan_needed,
  must  = item.states_quality & item.states_connection,
  gates = item.approver,
}
oblige "money-for-several-years-45" {
  title = { vi = "Bảo đảm kinh phí cho việc kéo dài quá một năm ngân sách",
            en = "Money secured beyond one budget year" },
  says  = { vi = "Việc kéo dài hơn 12 tháng luôn vượt một năm ngân sách.",
            en = "What runs for more than 12 months always passes a budget year." },
  cites = "nd-45-2026 Điều 38 khoản 3",
  when  = item.term:above(months(12)),
  must  = item.money_secured,
  gates = item.approver,
}
