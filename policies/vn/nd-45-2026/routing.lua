-- Who leads, appraises and approves under NĐ 45/2026, and when a hire plan is needed.
policy "vn/nd-45-2026"
act "nd-45-2026"

-- The fund of the item counts; where it is not stated, that of its service lines.
define "investment_money" {
  of    = item,
  title = { vi = "chi từ vốn đầu tư công", en = "paid from public investment" },
  cites = "nd-45-2026 Điều 7",
  as    = any {
    item.fund:is "fund.dtpt",
    ~item.fund:exists() & item.costs:any(function(line) return line.kind:is "service" & line.fund:is "fund.dtpt" end),
  },
}
-- Kinds of bodies decide who is central, who is local and who is of the Party. The district level ended on 01/07/2025, before this
-- decree: who a plan that still names a district has for approver is as little known as of any other locality, and no silence.
define "local_hirer" {
  of    = plan,
  title = { vi = "đơn vị ở địa phương", en = "a unit of a locality" },
  cites = "nd-45-2026 Điều 34 khoản 1",
  as    = any {
    plan.hirer.kind:one_of { "province-committee", "district-committee", "commune-committee" },
    plan.hirer.kind:one_of { "department", "agency", "centre", "council" } & plan.place:is_not "vn",
  },
}

permit "hiring-45" {
  title  = { vi = "Được thuê dịch vụ công nghệ thông tin", en = "IT services may be hired" },
  says   = { vi = "Sẵn có trên thị trường, gồm phần mềm phổ biến, hay theo yêu cầu riêng; không có lệnh cấm thuê nâng cấp, mở rộng trong các điều đã đọc.",
             en = "Of the market, common software among it, or to special order; no ban on upgrading or extending in the articles read." },
  cites  = { "nd-45-2026 Điều 3", "nd-45-2026 Điều 5" },
  when   = item.form:is "hire",
  allows = item.form_allowed,
}
rule "lead-unit-45" {
  title   = { vi = "Đơn vị chủ trì thuê", en = "Unit that leads the hire" },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" },
  about   = item,
  decides = { lead = plan.hirer },
}

-- R3-1: what the market has.
rule "no-plan-for-the-market-45" {
  title   = { vi = "Dịch vụ sẵn có, phần mềm phổ biến: không phải lập kế hoạch thuê",
              en = "Of the market, common software: no hire plan" },
  cites   = "nd-45-2026 Điều 32 khoản 1 điểm d",
  when    = all { item.market:is "available", ~item.investment_money, ~item.plan_requested },
  decides = { plan_needed = false },
}
rule "plan-on-request-45" {
  title   = { vi = "Dịch vụ sẵn có, được yêu cầu lập kế hoạch thuê", en = "Of the market, a plan asked for" },
  cites   = "nd-45-2026 Điều 32 khoản 1 điểm d",
  when    = all { item.market:is "available", ~item.investment_money, item.plan_requested },
  decides = { plan_needed = true },
}
rule "approver-of-the-market-45" {
  title   = { vi = "Người phê duyệt theo Nghị định số 98/2025/NĐ-CP", en = "Approver by decree 98/2025" },
  cites   = "nd-45-2026 Điều 32 khoản 1 điểm d", assumes = "A-12", default = true,
  when    = item.market:is "available",
  decides = { approver = unread "nd-98-2025" },
}

-- R3-2: to special order.
rule "plan-for-special-order-45" {
  title   = { vi = "Dịch vụ theo yêu cầu riêng: lập kế hoạch thuê", en = "To special order: a hire plan" },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" },
  when    = all { item.market:is "custom", ~item.investment_money },
  decides = { plan_needed = true },
}
rule "central-head-45" {
  title   = { vi = "Trung ương: Bộ trưởng, Thủ trưởng cơ quan", en = "Central: the minister or head" },
  says    = { vi = "Có thể phân cấp, ủy quyền.", en = "Who may decentralise or delegate." },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" }, default = true,
  when    = item.market:is "custom" & plan.hirer.kind:one_of { "ministry", "ministry-agency" },
  decides = { approver = head_of(plan.hirer) },
}
rule "central-head-of-unit-45" {
  title   = { vi = "Trung ương: Bộ trưởng, đối với đơn vị thuộc bộ",
              en = "Central: the minister, for units of the ministry" },
  says    = { vi = "Có thể phân cấp, ủy quyền.", en = "Who may decentralise or delegate." },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" }, default = true,
  when    = all { item.market:is "custom", plan.place:is "vn", plan.hirer.kind:one_of { "department", "agency", "centre" } },
  decides = { approver = head_of(plan.hirer.part_of) },
}
rule "local-approver-45" {
  title   = { vi = "Địa phương: cấp do Nghị định số 98/2025/NĐ-CP quy định",
              en = "Locality: the level set by decree 98/2025" },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" },
  assumes = "A-12", default = true,
  when    = item.market:is "custom" & plan.local_hirer,
  decides = { approver = unread "nd-98-2025" },
}
rule "party-approver-45" {
  title   = { vi = "Cơ quan của Đảng: theo quy định của Đảng", en = "Party bodies: their own rules" },
  says    = { vi = "Nghị định để các cơ quan của Đảng tự quy định.", en = "The decree leaves it to the Party bodies." },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" }, default = true,
  when    = item.market:is "custom" & plan.hirer.kind:is "party-body",
  decides = { approver = discretion { by = "class.co-quan-dang" } },
}
rule "appraiser-named-45" {
  title   = { vi = "Hội đồng hoặc cơ quan chuyên môn do người phê duyệt giao",
              en = "Council or specialised body named by the approving level" },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" },
  when    = item.plan_needed & item.appraiser_named:exists(),
  decides = { appraiser = item.appraiser_named },
}
rule "appraiser-to-be-named-45" {
  title   = { vi = "Người đứng đầu cấp phê duyệt giao hội đồng hoặc cơ quan chuyên môn thẩm định",
              en = "The head of the approving level names a council or specialised body" },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" },
  when    = item.plan_needed & ~item.appraiser_named:exists(),
  decides = { appraiser = discretion { by = item.approver } },
}
rule "specialised-appraisal-45" {
  title   = { vi = "Đơn vị chuyên trách (hoặc hội đồng) thẩm định nội dung điểm c, điểm d",
              en = "Specialised unit (or council) appraises điểm c, điểm d" },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" },
  when    = item.plan_needed,
  decides = { specialised_appraiser = item.specialised_unit },
}
rule "others-in-appraisal-45" {
  title = { vi = "Đơn vị khác tham gia thẩm định khi cần", en = "Others where needed" },
  cites = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4", "nd-45-2026 Điều 34 khoản 1" },
  when  = item.plan_needed,
  adds  = { co_appraisers = { item.related_departments } },
}

-- R3-2b: nothing bars the hirer from appraising a hire plan.
note "hirer-appraises-45" {
  title = { vi = "Đơn vị thuê cũng là đơn vị thẩm định", en = "The hirer is the appraiser too" },
  says  = { vi = "Điều 34 không quy định; lệnh cấm tại Điều 33 khoản 6 điểm b chỉ đối với thiết kế của dự án.",
            en = "Điều 34 is silent; the bar of Điều 33 khoản 6 điểm b is on the design of projects only." },
  cites = { "nd-45-2026 Điều 33 khoản 6 điểm b", "nd-45-2026 Điều 34" },
  when  = any { item.appraiser_proposed:is(plan.hirer), item.appraiser_named:is(plan.hirer) },
}
