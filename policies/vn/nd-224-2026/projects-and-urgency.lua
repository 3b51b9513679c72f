-- What goes without a hire plan: urgent tasks, and what is a project.
policy "vn/nd-224-2026"
act "nd-224-2026"

-- R4-5
rule "mixed-task-224" {
  title   = { vi = "Nhiệm vụ vừa đầu tư vừa thuê: quản lý như dự án",
              en = "Investment and hire in one task: managed as a project" },
  says    = { vi = "Mỗi phần theo quy định về chi phí và chất lượng của phần ấy.",
              en = "Each part keeps its own rules on cost and quality." },
  cites   = "nd-224-2026 Điều 65 khoản 8",
  when    = item.has_investment_part,
  decides = { plan_needed = false, prepared_as = "project" },
  overrides = { "plan-for-special-order-224", "plan-on-request-224" },
}

-- R4-6: an urgent task ordered from above, which could not meet its day otherwise.
rule "urgent-task-224" {
  title     = { vi = "Nhiệm vụ khẩn cấp: không lập kế hoạch thuê, không lập dự án",
                en = "Urgent task: neither a plan nor a project" },
  cites     = "nd-224-2026 Điều 65 khoản 1 điểm đ",
  when      = item.urgent_order,
  decides   = { plan_needed = false, prepared_as = "none" },
  overrides = { "plan-for-special-order-224", "plan-on-request-224", "mixed-task-224" },
}
rule "urgent-task-of-a-province-224" {
  title     = { vi = "Nhiệm vụ khẩn cấp ở địa phương: Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định",
                en = "Urgent task of a locality: the provincial chairman decides" },
  cites     = "nd-224-2026 Điều 65 khoản 1 điểm đ",
  when      = all { item.urgent_order, plan.local_hirer, plan.hirer.kind:is_not "province-committee" },
  decides   = { approver = head_of(plan.place.authority) },
}
rule "urgent-task-of-a-province-committee-224" {
  title     = { vi = "Nhiệm vụ khẩn cấp của Ủy ban nhân dân cấp tỉnh: Chủ tịch quyết định",
                en = "Urgent task of a provincial committee: its chairman decides" },
  cites     = "nd-224-2026 Điều 65 khoản 1 điểm đ",
  when      = item.urgent_order & plan.hirer.kind:is "province-committee",
  decides   = { approver = head_of(plan.hirer) },
}
rule "urgent-task-of-a-ministry-224" {
  title     = { vi = "Nhiệm vụ khẩn cấp ở bộ: Bộ trưởng quyết định",
                en = "Urgent task of a ministry: the minister decides" },
  cites     = "nd-224-2026 Điều 65 khoản 1 điểm đ",
  when      = item.urgent_order & plan.hirer.kind:one_of { "ministry", "ministry-agency" },
  decides   = { approver = head_of(plan.hirer) },
  overrides = "central-head-224",
}
rule "urgent-task-of-a-unit-of-a-ministry-224" {
  title     = { vi = "Nhiệm vụ khẩn cấp ở đơn vị thuộc bộ: Bộ trưởng quyết định",
                en = "Urgent task of a unit of a ministry: the minister decides" },
  cites     = "nd-224-2026 Điều 65 khoản 1 điểm đ",
  when      = all { item.urgent_order, plan.place:is "vn", plan.hirer.kind:one_of { "department", "agency", "centre" } },
  decides   = { approver = head_of(plan.hirer.part_of) },
  overrides = "central-head-of-unit-224",
}

-- F2-2
rule "as-a-project-224" {
  title   = { vi = "Vốn đầu tư công: lập dự án thuê", en = "Public investment: a hire project" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" },
  when    = item.investment_money,
  decides = { plan_needed = false, prepared_as = "project" },
}
