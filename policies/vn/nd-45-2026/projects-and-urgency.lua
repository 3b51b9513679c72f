-- What goes without a hire plan: urgent tasks, and what is a project.
policy "vn/nd-45-2026"
act "nd-45-2026"

-- R3-3: an urgent task ordered from above, which could not meet its day otherwise.
rule "urgent-task-45" {
  title     = { vi = "Nhiệm vụ khẩn cấp: không lập kế hoạch thuê", en = "Urgent task: no hire plan" },
  cites     = "nd-45-2026 Điều 32 khoản 1 điểm g",
  when      = item.urgent_order,
  decides   = { plan_needed = false },
  overrides = { "plan-for-special-order-45", "plan-on-request-45" },
}
rule "urgent-task-of-a-province-45" {
  title     = { vi = "Nhiệm vụ khẩn cấp ở địa phương: Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định",
                en = "Urgent task of a locality: the provincial chairman decides" },
  cites     = "nd-45-2026 Điều 32 khoản 1 điểm g",
  when      = all { item.urgent_order, plan.local_hirer, plan.hirer.kind:is_not "province-committee" },
  decides   = { approver = head_of(plan.place.authority) },
}
rule "urgent-task-of-a-province-committee-45" {
  title     = { vi = "Nhiệm vụ khẩn cấp của Ủy ban nhân dân cấp tỉnh: Chủ tịch quyết định",
                en = "Urgent task of a provincial committee: its chairman decides" },
  cites     = "nd-45-2026 Điều 32 khoản 1 điểm g",
  when      = item.urgent_order & plan.hirer.kind:is "province-committee",
  decides   = { approver = head_of(plan.hirer) },
}
rule "urgent-task-of-a-ministry-45" {
  title     = { vi = "Nhiệm vụ khẩn cấp ở bộ: Bộ trưởng quyết định",
                en = "Urgent task of a ministry: the minister decides" },
  cites     = "nd-45-2026 Điều 32 khoản 1 điểm g",
  when      = item.urgent_order & plan.hirer.kind:one_of { "ministry", "ministry-agency" },
  decides   = { approver = head_of(plan.hirer) },
  overrides = "central-head-45",
}
rule "urgent-task-of-a-unit-of-a-ministry-45" {
  title     = { vi = "Nhiệm vụ khẩn cấp ở đơn vị thuộc bộ: Bộ trưởng quyết định",
                en = "Urgent task of a unit of a ministry: the minister decides" },
  cites     = "nd-45-2026 Điều 32 khoản 1 điểm g",
  when      = all { item.urgent_order, plan.place:is "vn", plan.hirer.kind:one_of { "department", "agency", "centre" } },
  decides   = { approver = head_of(plan.hirer.part_of) },
  overrides = "central-head-of-unit-45",
}

-- F2-2
rule "as-a-project-45" {
  title   = { vi = "Vốn đầu tư công: lập dự án thuê", en = "Public investment: a hire project" },
  cites   = "nd-45-2026 Điều 7",
  when    = item.investment_money,
  decides = { plan_needed = false, prepared_as = "project" },
}
