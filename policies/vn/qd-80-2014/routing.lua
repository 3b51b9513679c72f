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

-- The article speaks of state agencies only; that these are within the decision too is what its summaries say.
note "party-bodies-hire-too" {
  title   = { vi = "Cơ quan Đảng, tổ chức chính trị - xã hội thuê dịch vụ", en = "Party bodies and socio-political organisations that hire" },
  says    = { vi = "Nguồn tin chỉ nói cơ quan nhà nước; theo các bản tóm tắt, quyết định cũng áp dụng cho cơ quan Đảng và tổ chức chính trị - xã hội.",
              en = "The article speaks of state agencies; by its summaries the decision is for these too." },
  cites   = "tom-tat-qd-80", assumes = "A-32", certainty = "M",
  when    = plan.hirer.kind:one_of { "party-body", "socio-political" },
}

rule "lead-unit" {
  title   = { vi = "Đơn vị chủ trì thuê", en = "Unit that leads the hire" },
  says    = { vi = "Người có thẩm quyền quyết định đơn vị nào ký hợp đồng và tổ chức thuê; kế hoạch nêu đơn vị ấy.",
              en = "The competent person names the unit that signs the contract and runs the hire; the plan states it." },
  cites   = "seed-0:15", default = true,
  decides = { lead = plan.hirer },
}

-- The competent person: ministers, heads of agencies, chairmen of People's Committees of every level, each for what is
-- theirs. Who chairs a province that our register does not know is not known either; the law is not silent about it.
define "of_a_province" {
  of    = plan,
  title = { vi = "thuộc một tỉnh, thành phố", en = "of a province or city" },
  cites = { "qd-80-2014", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M",
  as    = plan.place:is_not "vn",
}
rule "competent-person" {
  title   = { vi = "Người có thẩm quyền: Chủ tịch Ủy ban nhân dân tỉnh, thành phố", en = "Competent person: chairman of the province or city" },
  says    = { vi = "Đơn vị của tỉnh, thành phố: Chủ tịch Ủy ban nhân dân tỉnh, thành phố ấy là người có thẩm quyền.",
              en = "For units of a province or city its chairman is the competent person." },
  cites   = { "qd-80-2014", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M", default = true,
  when    = all { plan.of_a_province, plan.hirer.kind:one_of { "department", "agency", "centre" } },
  decides = { approver = head_of(plan.place.authority) },
}
rule "competent-person-for-city-money" {
  title   = { vi = "Cấp huyện, cấp xã chi ngân sách tỉnh, thành phố: Chủ tịch Ủy ban nhân dân tỉnh, thành phố",
              en = "Districts and communes with money of the province or city: its chairman" },
  cites   = { "qd-80-2014", "tom-tat-qd-80" }, assumes = { "A-03", "A-17" }, certainty = "M", default = true,
  when    = all {
    plan.of_a_province,
    plan.hirer.kind:one_of { "district-committee", "commune-committee" },
    item.money_owner:is "city",
  },
  decides = { approver = head_of(plan.place.authority) },
}

rule "competent-head" {
  title   = { vi = "Người có thẩm quyền: Bộ trưởng, Thủ trưởng cơ quan, Chủ tịch Ủy ban nhân dân tỉnh",
              en = "Competent person: the minister, head of the agency, chairman of the province" },
  says    = { vi = "Cơ quan mà người đứng đầu tự mình là người có thẩm quyền.", en = "A body whose own head is the competent person." },
  cites   = { "qd-80-2014", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M", default = true,
  when    = plan.hirer.kind:one_of { "ministry", "ministry-agency", "province-committee" },
  decides = { approver = head_of(plan.hirer) },
}
rule "competent-minister" {
  title   = { vi = "Người có thẩm quyền: Bộ trưởng, đối với đơn vị thuộc bộ", en = "Competent person: the minister, for units of the ministry" },
  says    = { vi = "Người đứng đầu bộ là người có thẩm quyền, có thể ủy quyền cho thủ trưởng đơn vị.",
              en = "The head of the ministry, who may delegate to the head of the unit." },
  cites   = { "qd-80-2014", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M", default = true,
  when    = all { plan.place:is "vn", plan.hirer.kind:one_of { "department", "agency", "centre" } },
  decides = { approver = head_of(plan.hirer.part_of) },
}
rule "competent-committee" {
  title   = { vi = "Người có thẩm quyền: Chủ tịch Ủy ban nhân dân của cấp có ngân sách",
              en = "Competent person: chairman of the committee whose money it is" },
  says    = { vi = "Cấp huyện, cấp xã thuê bằng ngân sách của cấp mình: Chủ tịch Ủy ban nhân dân ấy là người có thẩm quyền.",
              en = "A district or commune with money of its own: its chairman is the competent person." },
  cites   = { "qd-80-2014", "tom-tat-qd-80" }, assumes = { "A-03", "A-17" }, certainty = "M", default = true,
  when    = any {
    all { plan.hirer.kind:is "district-committee", item.money_owner:is "district" },
    all { plan.hirer.kind:is "commune-committee", item.money_owner:is "commune" },
  },
  decides = { approver = head_of(plan.hirer) },
}

-- Party bodies and socio-political organisations that hire are within the decision by its summaries; who is competent there they do not say.
rule "competent-person-of-the-party" {
  title   = { vi = "Cơ quan Đảng, tổ chức chính trị - xã hội: người có thẩm quyền chưa xác định",
              en = "Party bodies, socio-political organisations: the competent person is not determined" },
  says    = { vi = "Các bản tóm tắt không nêu ai là người có thẩm quyền ở các cơ quan này; toàn văn chưa có trong tay.",
              en = "The summaries do not say who is competent there; the text is not in hand." },
  cites   = { "qd-80-2014", "tom-tat-qd-80" }, assumes = { "A-17", "A-32" }, certainty = "M", default = true,
  when    = plan.hirer.kind:one_of { "party-body", "socio-political" },
  decides = { approver = unread "qd-80-2014" },
}

-- Who appraises: only the articles of the decision that nobody here has read could say (A-17); in the middle of 2018 there was no guidance.
rule "appraisal-not-known" {
  title   = { vi = "Cơ quan thẩm định: chưa rõ", en = "Who appraises is not known" },
  says    = { vi = "Toàn văn quyết định chưa có trong tay; đến giữa năm 2018 vẫn chưa có hướng dẫn cụ thể về thẩm định.",
              en = "The text of the decision is not in hand; in the middle of 2018 there was still no guidance on appraisal." },
  cites   = { "qd-80-2014", "seed-1:19" }, assumes = "A-17", certainty = "L", default = true,
  when    = item.form:is "hire",
  decides = { appraiser = unread "qd-80-2014" },
}

-- A hire paid as career spending is prepared as a plan, one paid as investment as a project. Of money of both
-- kinds the sources say nothing.
define "career_money" {
  of    = item,
  title = { vi = "chi từ kinh phí sự nghiệp", en = "paid from career money" },
  cites = "tom-tat-qd-80", certainty = "M",
  as    = any {
    item.fund:is "fund.su-nghiep",
    item.costs:any(function(line) return line.kind:is "service" & line.fund:is "fund.su-nghiep" end),
  },
}
define "investment_money" {
  of    = item,
  title = { vi = "chi từ kinh phí đầu tư phát triển", en = "paid from investment money" },
  cites = "tom-tat-qd-80", certainty = "M",
  as    = any {
    item.fund:is "fund.dtpt",
    item.costs:any(function(line) return line.kind:is "service" & line.fund:is "fund.dtpt" end),
  },
}
rule "plan-for-career-money" {
  title   = { vi = "Kinh phí sự nghiệp: lập kế hoạch thuê", en = "Career money: a hire plan" },
  cites   = { "qd-80-2014", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M",
  when    = item.career_money & ~item.investment_money,
  decides = { plan_needed = true },
}
rule "project-for-investment-money" {
  title   = { vi = "Kinh phí đầu tư phát triển: lập dự án thay cho kế hoạch thuê",
              en = "Investment money: a project instead of a hire plan" },
  cites   = { "qd-80-2014", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M",
  when    = item.investment_money & ~item.career_money,
  decides = { plan_needed = false },
}

-- A law that the plan names as chosen and no transition offers is not taken: said, not passed over.
note "choice-not-offered-80" {
  title = { vi = "Quy định được chọn không thuộc diện được chọn", en = "The law that was chosen may not be chosen" },
  says  = { vi = "Kế hoạch ghi đã chọn một quy định khác (chosen_law), nhưng điều khoản chuyển tiếp không cho chọn quy định ấy trong trường hợp này; kế hoạch được xét theo quy định ở đây.",
            en = "The plan names another law as chosen (chosen_law), but no transition offers it here; the plan is looked at under this law." },
  cites = "nd-73-2019 Điều 63", assumes = "A-11",
  when  = plan.chosen_law:exists() & plan.chosen_law:is_not "vn/qd-80-2014",
}
