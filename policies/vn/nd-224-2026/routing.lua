-- Who leads, appraises and approves under NĐ 224/2026, and when a hire plan is needed.
policy "vn/nd-224-2026"
act "nd-224-2026"

-- The fund of the item counts; where it is not stated, that of its service lines.
define "investment_money" {
  of    = item,
  title = { vi = "chi từ vốn đầu tư công", en = "paid from public investment" },
  cites = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" },
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
  cites = "nd-224-2026 Điều 67 khoản 1", assumes = "A-30",
  as    = any {
    plan.hirer.kind:one_of { "province-committee", "district-committee", "commune-committee" },
    plan.hirer.kind:one_of { "department", "agency", "centre", "council" } & plan.place:is_not "vn",
  },
}

permit "hiring-224" {
  title  = { vi = "Được thuê dịch vụ công nghệ thông tin", en = "IT services may be hired" },
  says   = { vi = "Sẵn có trên thị trường, gồm phần mềm phổ biến, hay theo yêu cầu riêng.",
             en = "Of the market, common software among it, or to special order." },
  cites  = { "nd-224-2026 Điều 3", "nd-224-2026 Điều 38 khoản 4" },
  when   = item.form:is "hire",
  allows = item.form_allowed,
}
-- R4-4: two bans, each by itself. Before 01/07/2026 neither stood.
forbid "no-hire-to-extend-224" {
  title   = { vi = "Không được thuê để nâng cấp, mở rộng hệ thống đã đầu tư, mua sắm",
              en = "No hire to upgrade or extend a system already invested in or bought" },
  cites   = "nd-224-2026 Điều 36 khoản 4",
  when    = item.form:is "hire" & item.extends_existing_system,
  forbids = item.form_allowed,
}
forbid "no-hire-of-what-is-critical-224" {
  title   = { vi = "Không được thuê hệ thống quan trọng về an ninh quốc gia",
              en = "No hire of a system critical to national security" },
  cites   = "nd-224-2026 Điều 36 khoản 4",
  when    = item.form:is "hire" & item.critical_to_national_security,
  forbids = item.form_allowed,
}
rule "lead-unit-224" {
  title   = { vi = "Đơn vị chủ trì thuê", en = "Unit that leads the hire" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = "A-30",
  about   = item,
  decides = { lead = plan.hirer },
}

-- R4-1: what the market has.
rule "no-plan-for-the-market-224" {
  title   = { vi = "Dịch vụ sẵn có, phần mềm phổ biến: không phải lập kế hoạch thuê",
              en = "Of the market, common software: no hire plan" },
  cites   = "nd-224-2026 Điều 65 khoản 1 điểm b",
  when    = all { item.market:is "available", ~item.investment_money, ~item.plan_requested },
  decides = { plan_needed = false },
}
rule "plan-on-request-224" {
  title   = { vi = "Dịch vụ sẵn có, được yêu cầu lập kế hoạch thuê", en = "Of the market, a plan asked for" },
  cites   = { "nd-224-2026 Điều 65 khoản 1 điểm b", "nd-224-2026 Điều 67" },
  when    = all { item.market:is "available", ~item.investment_money, item.plan_requested },
  decides = { plan_needed = true },
}
rule "approver-of-the-market-224" {
  title   = { vi = "Địa phương: người phê duyệt theo Nghị định số 104/2026/NĐ-CP",
              en = "Locality: approver by decree 104/2026" },
  cites   = "nd-224-2026 Điều 65 khoản 1 điểm b", assumes = "A-12", default = true,
  when    = item.market:is "available" & plan.local_hirer,
  decides = { approver = unread "nd-104-2026" },
}

-- R4-2: to special order.
rule "plan-for-special-order-224" {
  title   = { vi = "Dịch vụ theo yêu cầu riêng: lập kế hoạch thuê", en = "To special order: a hire plan" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = "A-30",
  when    = all { item.market:is "custom", ~item.investment_money },
  decides = { plan_needed = true },
}
rule "central-head-224" {
  title   = { vi = "Trung ương: Bộ trưởng, Thủ trưởng cơ quan", en = "Central: the minister or head" },
  says    = { vi = "Có thể phân cấp, ủy quyền.", en = "Who may decentralise or delegate." },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = "A-30", default = true,
  when    = item.market:is "custom" & plan.hirer.kind:one_of { "ministry", "ministry-agency" },
  decides = { approver = head_of(plan.hirer) },
}
rule "central-head-of-unit-224" {
  title   = { vi = "Trung ương: Bộ trưởng, đối với đơn vị thuộc bộ",
              en = "Central: the minister, for units of the ministry" },
  says    = { vi = "Có thể phân cấp, ủy quyền.", en = "Who may decentralise or delegate." },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = "A-30", default = true,
  when    = all { item.market:is "custom", plan.place:is "vn", plan.hirer.kind:one_of { "department", "agency", "centre" } },
  decides = { approver = head_of(plan.hirer.part_of) },
}
rule "local-approver-224" {
  title   = { vi = "Địa phương: cấp do Nghị định số 104/2026/NĐ-CP quy định",
              en = "Locality: the level set by decree 104/2026" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = { "A-12", "A-30" }, default = true,
  when    = item.market:is "custom" & plan.local_hirer,
  decides = { approver = unread "nd-104-2026" },
}
rule "party-approver-224" {
  title   = { vi = "Cơ quan của Đảng: quy định của Đảng; nếu không có thì theo Nghị định số 104/2026/NĐ-CP",
              en = "Party bodies: their own rules, else decree 104/2026" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = { "A-12", "A-30" }, default = true,
  when    = item.market:is "custom" & plan.hirer.kind:is "party-body",
  decides = { approver = unread "nd-104-2026" },
}
rule "appraiser-named-224" {
  title   = { vi = "Hội đồng hoặc cơ quan chuyên môn do người phê duyệt giao",
              en = "Council or specialised body named by the approving level" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = "A-30",
  when    = item.plan_needed & item.appraiser_named:exists(),
  decides = { appraiser = item.appraiser_named },
}
rule "appraiser-to-be-named-224" {
  title   = { vi = "Người đứng đầu cấp phê duyệt giao hội đồng hoặc cơ quan chuyên môn thẩm định",
              en = "The head of the approving level names a council or specialised body" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = "A-30",
  when    = item.plan_needed & ~item.appraiser_named:exists(),
  decides = { appraiser = discretion { by = item.approver } },
}
rule "specialised-appraisal-224" {
  title   = { vi = "Đơn vị chuyên trách chuyển đổi số (hoặc hội đồng) thẩm định nội dung điểm c, điểm d",
              en = "The unit specialised in digital transformation (or council) appraises điểm c, điểm d" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 85 khoản 6" },
  assumes = "A-30", default = true,
  when    = item.plan_needed,
  decides = { specialised_appraiser = item.specialised_unit },
}
-- In a locality the specialised unit is its department of science; of those only two are registered. Where it is the
-- hirer itself, another specialised unit (or a council) has to appraise: the plan says which.
rule "specialised-in-ha-noi-224" {
  title   = { vi = "Hà Nội: Sở Khoa học và Công nghệ là đơn vị chuyên trách",
              en = "Hà Nội: the department of science is the specialised unit" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 85 khoản 6" },
  assumes = "A-30",
  when    = all { item.plan_needed, plan.local_hirer, plan.place:under "vn/ha-noi", plan.hirer:is_not "hn.so-khcn" },
  decides = { specialised_appraiser = "hn.so-khcn" },
}
rule "specialised-in-ninh-binh-224" {
  title   = { vi = "Ninh Bình: Sở Khoa học và Công nghệ là đơn vị chuyên trách",
              en = "Ninh Bình: the department of science is the specialised unit" },
  cites   = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 85 khoản 6" },
  assumes = "A-30",
  when    = all { item.plan_needed, plan.local_hirer, plan.place:under "vn/ninh-binh", plan.hirer:is_not "nb.so-khcn" },
  decides = { specialised_appraiser = "nb.so-khcn" },
}
rule "others-in-appraisal-224" {
  title = { vi = "Đơn vị khác tham gia thẩm định khi cần", en = "Others where needed" },
  cites = { "nd-224-2026 Điều 65 khoản 3", "nd-224-2026 Điều 65 khoản 4", "nd-224-2026 Điều 67 khoản 1" },
  assumes = "A-30",
  when  = item.plan_needed,
  adds  = { co_appraisers = { item.related_departments } },
}

-- R4-3: the hirer does not appraise its own plan, neither as a whole nor as the specialised unit.
define "hirer_is_specialised" {
  of      = item,
  title   = { vi = "do chính đơn vị chuyên trách thuê", en = "hired by the specialised unit itself" },
  cites   = { "nd-224-2026 Điều 67 khoản 1 điểm c", "nd-224-2026 Điều 85 khoản 6" }, assumes = "A-30",
  as      = any { item.specialised_unit:is(plan.hirer), plan.hirer:one_of { "hn.so-khcn", "nb.so-khcn" } },
}
define "appraised_by_others" {
  of      = item,
  title   = { vi = "do đơn vị khác thẩm định", en = "appraised by others" },
  cites   = "nd-224-2026 Điều 67 khoản 1 điểm c", assumes = "A-30",
  as      = all {
    any { ~item.appraiser_proposed:exists(), item.appraiser_proposed:is_not(plan.hirer) },
    any { ~item.appraiser_named:exists(), item.appraiser_named:is_not(plan.hirer) },
    item.specialised_unit:is_not(plan.hirer),
  },
}
oblige "another-appraiser-224" {
  title   = { vi = "Đơn vị thuê không tự thẩm định: hội đồng hoặc đơn vị chuyên môn khác thẩm định",
              en = "The hirer does not appraise: a council or another specialised unit does" },
  cites   = "nd-224-2026 Điều 67 khoản 1 điểm c", assumes = "A-30",
  when    = any {
    item.appraiser_proposed:is(plan.hirer),
    item.appraiser_named:is(plan.hirer),
    item.plan_needed & item.hirer_is_specialised,
  },
  must    = item.appraiser_is_council | item.appraised_by_others,
}
