-- Who leads, is consulted, appraises and approves under NĐ 73/2019, and when a hire plan is needed.
policy "vn/nd-73-2019"
act "nd-73-2019"

-- Development-investment money goes the way of projects. The fund of the item counts; where it is not stated, that of its service lines.
define "investment_money" {
  of    = item,
  title = { vi = "chi từ kinh phí đầu tư phát triển", en = "paid from investment money" },
  cites = { "nd-73-2019 Điều 1", "nd-73-2019 Điều 51 khoản 3" },
  as    = any {
    item.fund:is "fund.dtpt",
    ~item.fund:exists() & item.costs:any(function(line) return line.kind:is "service" & line.fund:is "fund.dtpt" end),
  },
}

permit "hiring-73" {
  title  = { vi = "Được thuê dịch vụ công nghệ thông tin", en = "IT services may be hired" },
  says   = { vi = "Dịch vụ sẵn có hay theo yêu cầu riêng, kể cả thuê mở rộng, nâng cấp hệ thống, đều được thuê.",
             en = "Services of the market or to special order may be hired, extending or upgrading a system among them." },
  cites  = { "nd-73-2019 Điều 3 khoản 3", "nd-73-2019 Điều 3 khoản 4" },
  when   = item.form:is "hire",
  allows = item.form_allowed,
}

rule "lead-unit-73" {
  title   = { vi = "Đơn vị chủ trì thuê", en = "Unit that leads the hire" },
  says    = { vi = "Chủ trì thuê tự lập kế hoạch hoặc thuê tư vấn lập.",
              en = "It prepares the plan itself or by a consultant." },
  cites   = "nd-73-2019 Điều 53 khoản 1",
  about   = item,
  decides = { lead = plan.hirer },
}

-- R2-1: what the market has is bought as anything else.
rule "ordinary-purchase-73" {
  title   = { vi = "Dịch vụ sẵn có trên thị trường: không phải lập kế hoạch thuê", en = "Of the market: no hire plan" },
  says    = { vi = "Mua sắm thông thường, trừ khi người có thẩm quyền yêu cầu lập kế hoạch thuê.",
              en = "An ordinary purchase, unless the competent person asks for a plan." },
  cites   = "nd-73-2019 Điều 52 khoản 1",
  when    = all { item.market:is "available", ~item.investment_money, ~item.plan_requested },
  decides = { plan_needed = false },
}
rule "plan-on-request-73" {
  title   = { vi = "Dịch vụ sẵn có, được yêu cầu lập kế hoạch thuê", en = "Of the market, a plan asked for" },
  cites   = "nd-73-2019 Điều 52 khoản 1",
  when    = all { item.market:is "available", ~item.investment_money, item.plan_requested },
  decides = { plan_needed = true },
}
rule "head-with-power-to-buy-73" {
  title   = { vi = "Người đứng đầu có thẩm quyền mua sắm", en = "The head with power to buy" },
  cites   = "nd-73-2019 Điều 52 khoản 1",
  when    = all { item.market:is "available", ~item.investment_money },
  decides = { approver = head_of(plan.hirer) },
}

-- R2-2: to special order, a plan is prepared, appraised and approved.
rule "plan-for-special-order-73" {
  title   = { vi = "Dịch vụ theo yêu cầu riêng: lập kế hoạch thuê", en = "To special order: a hire plan" },
  cites   = { "nd-73-2019 Điều 53 khoản 1", "nd-73-2019 Điều 53 khoản 2", "nd-73-2019 Điều 56" },
  when    = all { item.market:is "custom", ~item.investment_money },
  decides = { plan_needed = true },
}
rule "competent-head-73" {
  title   = { vi = "Người đứng đầu có thẩm quyền quyết định mua sắm phục vụ hoạt động thường xuyên",
              en = "The head with authority to decide purchases for regular operation" },
  cites   = { "nd-73-2019 Điều 53 khoản 1", "nd-73-2019 Điều 53 khoản 2", "nd-73-2019 Điều 56" },
  when    = all { item.market:is "custom", ~item.investment_money },
  decides = { approver = head_of(plan.hirer) },
}
rule "specialised-opinion-73" {
  title   = { vi = "Lấy ý kiến đơn vị chuyên trách về công nghệ thông tin",
              en = "Opinion of the unit specialised in IT" },
  cites   = { "nd-73-2019 Điều 53 khoản 1", "nd-73-2019 Điều 53 khoản 2", "nd-73-2019 Điều 56" },
  when    = item.plan_needed,
  decides = { consulted = { item.specialised_unit } },
}
rule "appraiser-named-73" {
  title   = { vi = "Đầu mối thẩm định do người phê duyệt giao", en = "Focal appraiser named by the approver" },
  cites   = { "nd-73-2019 Điều 53 khoản 1", "nd-73-2019 Điều 53 khoản 2", "nd-73-2019 Điều 56" },
  when    = item.plan_needed & item.appraiser_named:exists(),
  decides = { appraiser = item.appraiser_named },
}
rule "appraiser-to-be-named-73" {
  title   = { vi = "Người phê duyệt giao đơn vị chuyên môn trực thuộc làm đầu mối thẩm định",
              en = "The approver names a subordinate specialised unit as focal appraiser" },
  cites   = { "nd-73-2019 Điều 53 khoản 1", "nd-73-2019 Điều 53 khoản 2", "nd-73-2019 Điều 56" },
  when    = item.plan_needed & ~item.appraiser_named:exists(),
  decides = { appraiser = discretion { by = head_of(plan.hirer) } },
}
rule "others-in-appraisal-73" {
  title = { vi = "Đơn vị khác, chuyên gia tham gia thẩm định khi cần", en = "Others or experts where useful" },
  cites = "nd-73-2019 Điều 56 khoản 4",
  when  = item.plan_needed,
  adds  = { co_appraisers = { item.related_departments } },
}

-- R2-3: a service that the market does not have yet may be tried first, at the cost of those who try it.
permit "trial-by-providers-73" {
  title    = { vi = "Chọn nhà cung cấp nghiên cứu, thử nghiệm trước rồi thuê",
               en = "Research and trial by providers, then hire" },
  says     = { vi = "Dịch vụ chưa có trên thị trường, chưa xác định rõ: được chọn nhà cung cấp nghiên cứu, thử nghiệm bằng chi phí của họ.",
               en = "For a service not yet on the market and uncertain: providers may research and try, at their own cost." },
  cites    = "nd-73-2019 Điều 52 khoản 3",
  when     = item.tried_first,
  allows   = item.trial_allowed,
  provided = { item.provider_bears_cost },
}

-- R2-4
oblige "propose-centralised-hire-73" {
  title  = { vi = "Đề xuất thuê tập trung", en = "Propose centralised hire" },
  says   = { vi = "Nhiều đơn vị cùng có nhu cầu một dịch vụ: chủ trì thuê đề xuất cấp có thẩm quyền thuê tập trung.",
             en = "Where several units need one service the hirer proposes to the competent level to hire it centrally." },
  cites  = { "nd-73-2019 Điều 50", "nd-73-2019 Điều 52 khoản 7" },
  when   = item.same_service_units:at_least(2) & ~item.state_secret,
  should = item.centralised,
}

-- R2-5: who decides an investment, and who appraises it, follows from Chapter II, whose content is not in our notes: the plan says it.
rule "as-a-project-73" {
  title   = { vi = "Kinh phí đầu tư phát triển: lập dự án", en = "Investment money: a project" },
  says    = { vi = "Theo Chương II và Thông tư số 04/2020/TT-BTTTT; người quyết định đầu tư quyết định, thẩm định theo thủ tục dự án.",
              en = "By Chapter II and circular 04/2020; the investment decider decides, and it is appraised as projects are." },
  cites   = { "nd-73-2019 Điều 1", "nd-73-2019 Điều 51 khoản 3" },
  when    = item.investment_money,
  decides = {
    plan_needed = false, prepared_as = "project", approver = item.investment_decider, appraiser = item.appraiser_named,
  },
}
