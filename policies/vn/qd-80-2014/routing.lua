-- Who decides under QĐ 80/2014. All of these are defaults: the competent person may hand the power over, and a
-- place may name the unit.
policy "vn/qd-80-2014"
act "qd-80-2014"

permit "hiring" {
  title  = { vi = "Được thuê dịch vụ công nghệ thông tin", en = "IT services may be hired" },
  says   = { vi = "Cơ quan nhà nước được thuê dịch vụ công nghệ thông tin.",
             en = "State agencies may hire IT services." },
  cites  = "qd-80-2014 Điều 1",
  when   = item.form:is "hire",
  allows = item.form_allowed,
}

rule "lead-unit" {
  title   = { vi = "Đơn vị chủ trì thuê", en = "Unit that leads the hire" },
  says    = { vi = "Người có thẩm quyền quyết định đơn vị nào ký hợp đồng và tổ chức thuê; kế hoạch nêu đơn vị ấy.",
              en = "The competent person names the unit that signs the contract and runs the hire; the plan states it." },
  cites   = "seed-0:15", default = true,
  decides = { lead = plan.hirer },
}

-- The competent person: ministers, heads of agencies, chairmen of People's Committees of every level, each for
-- what is theirs.
-- A unit of a city or province: the chairman of its committee, place by place.
rule "competent-person" {
  title   = { vi = "Người có thẩm quyền: Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
              en = "Competent person: chairman of Hà Nội" },
  says    = { vi = "Đơn vị của thành phố: Chủ tịch Ủy ban nhân dân thành phố là người có thẩm quyền.",
              en = "For units of the city its chairman is the competent person." },
  cites   = { "qd-80-2014", "qd80-summaries" }, assumes = "A-17", certainty = "M", default = true,
  when    = all { plan.place:under "vn/ha-noi", item.unit_of_the_province },
  decides = { approver = "hn.ct-ubnd" },
}
rule "competent-person-nam-dinh" {
  title   = { vi = "Người có thẩm quyền: Chủ tịch Ủy ban nhân dân tỉnh Nam Định",
              en = "Competent person: chairman of Nam Định" },
  says    = { vi = "Đơn vị của tỉnh: Chủ tịch Ủy ban nhân dân tỉnh là người có thẩm quyền.",
              en = "For units of the province its chairman is the competent person." },
  cites   = { "qd-80-2014", "qd80-summaries" }, assumes = "A-17", certainty = "M", default = true,
  when    = all { plan.place:under "vn/nam-dinh", item.unit_of_the_province },
  decides = { approver = "nd.ct-ubnd" },
}
define "unit_of_the_province" {
  of    = item,
  title = { vi = "thuộc thẩm quyền cấp tỉnh", en = "within the power of the province" },
  says  = { vi = "Do sở, ban, ngành hoặc trung tâm thực hiện, hoặc do cấp huyện, cấp xã thực hiện bằng ngân sách cấp tỉnh.",
            en = "Of a department, agency or centre; or of a district or commune, with money of the province." },
  cites = { "qd-80-2014", "qd80-summaries" }, assumes = "A-03", certainty = "M",
  as    = any {
    plan.hirer.kind:one_of { "department", "agency", "centre" },
    all { plan.hirer.kind:one_of { "district-committee", "commune-committee" }, item.money_owner:is "city" },
  },
}

rule "competent-committee" {
  title   = { vi = "Người có thẩm quyền: Chủ tịch Ủy ban nhân dân của cấp có ngân sách",
              en = "Competent person: chairman of the committee whose money it is" },
  says    = { vi = "Ủy ban nhân dân thuê bằng ngân sách của cấp mình: Chủ tịch Ủy ban nhân dân ấy là người có thẩm quyền.",
              en = "A committee that hires with money of its own level: its chairman is the competent person." },
  cites   = { "qd-80-2014", "qd80-summaries" }, assumes = { "A-03", "A-17" }, certainty = "M", default = true,
  when    = any {
    plan.hirer.kind:is "province-committee",
    all { plan.hirer.kind:is "district-committee", item.money_owner:is "district" },
    all { plan.hirer.kind:is "commune-committee", item.money_owner:is "commune" },
  },
  decides = { approver = head_of(plan.hirer) },
}
rule "competent-minister" {
  title   = { vi = "Người có thẩm quyền: Bộ trưởng, Thủ trưởng cơ quan",
              en = "Competent person: the minister or head of the agency" },
  says    = { vi = "Bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ: người đứng đầu là người có thẩm quyền.",
              en = "Ministries and central agencies: their head is the competent person." },
  cites   = { "qd-80-2014", "qd80-summaries" }, assumes = "A-17", certainty = "M", default = true,
  when    = plan.hirer.kind:one_of { "ministry", "ministry-agency" },
  decides = { approver = head_of(plan.hirer) },
}
rule "competent-minister-of-unit" {
  title   = { vi = "Người có thẩm quyền: Bộ trưởng, đối với đơn vị thuộc bộ",
              en = "Competent person: the minister, for units of the ministry" },
  says    = { vi = "Đơn vị thuộc bộ: người đứng đầu bộ là người có thẩm quyền, có thể ủy quyền cho thủ trưởng đơn vị.",
              en = "For a unit of a ministry: the head of the ministry, who may delegate to the head of the unit." },
  cites   = { "qd-80-2014", "qd80-summaries" }, assumes = "A-17", certainty = "M", default = true,
  when    = all { plan.place:is "vn", plan.hirer.kind:one_of { "department", "agency", "centre" } },
  decides = { approver = head_of(plan.hirer.part_of) },
}

-- A hire paid as career spending is prepared as a plan, one paid as investment as a project. Of money of both
-- kinds the sources say nothing.
define "career_money" {
  of    = item,
  title = { vi = "chi từ kinh phí sự nghiệp", en = "paid from career money" },
  cites = "qd80-summaries", certainty = "M",
  as    = any {
    item.fund:is "fund.su-nghiep",
    item.costs:any(function(line) return line.kind:is "service" & line.fund:is "fund.su-nghiep" end),
  },
}
define "investment_money" {
  of    = item,
  title = { vi = "chi từ kinh phí đầu tư phát triển", en = "paid from investment money" },
  cites = "qd80-summaries", certainty = "M",
  as    = any {
    item.fund:is "fund.dtpt",
    item.costs:any(function(line) return line.kind:is "service" & line.fund:is "fund.dtpt" end),
  },
}
rule "plan-for-career-money" {
  title   = { vi = "Kinh phí sự nghiệp: lập kế hoạch thuê", en = "Career money: a hire plan" },
  cites   = { "qd-80-2014", "qd80-summaries" }, assumes = "A-17", certainty = "M",
  when    = item.career_money & ~item.investment_money,
  decides = { plan_needed = true },
}
rule "project-for-investment-money" {
  title   = { vi = "Kinh phí đầu tư phát triển: lập dự án thay cho kế hoạch thuê",
              en = "Investment money: a project instead of a hire plan" },
  cites   = { "qd-80-2014", "qd80-summaries" }, assumes = "A-17", certainty = "M",
  when    = item.investment_money & ~item.career_money,
  decides = { plan_needed = false },
}
