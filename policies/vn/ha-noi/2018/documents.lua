-- Steps and their order. What the text makes a duty is a `must` and holds up the approval; the usual order of the
-- other steps is a `should`.
policy "vn/ha-noi/2018"
act "hn-2018"

-- "Before" is strictly before. Where the department of information is itself the unit, its opinion of itself is an
-- empty step.
oblige "opinion-before-approval" {
  title   = { vi = "Có ý kiến của Sở Thông tin và Truyền thông trước khi phê duyệt", en = "Opinion before approval" },
  cites   = "seed-1:21", assumes = { "A-04", "A-24" },
  when    = item.consulted:includes "hn.so-tttt" & plan.hirer:is_not "hn.so-tttt",
  must    = item.opinions:any(function(o) return o.giver:is "hn.so-tttt" & o.dated:before(plan.approved) end),
  gates   = item.approver,
}
oblige "opinion-in-writing" {
  title   = { vi = "Ý kiến bằng văn bản", en = "Opinion in writing" },
  assumes = "A-04", certainty = "M",
  when    = all {
    item.consulted:includes "hn.so-tttt",
    plan.hirer:is_not "hn.so-tttt",
    item.opinions:any(function(o) return o.giver:is "hn.so-tttt" end),
  },
  should  = item.opinions:any(function(o) return o.giver:is "hn.so-tttt" & o.written end),
}
oblige "appraisal-before-submission" {
  title = { vi = "Thẩm định trước khi trình Chủ tịch Ủy ban nhân dân thành phố",
            en = "Appraisal before submission to the chairman" },
  cites = { "seed-1:23", "seed-1:25" }, assumes = "A-24",
  when  = item.shared,
  must  = item.item_appraised:before(item.item_submitted),
  gates = item.approver,
}
-- After the appraisal the centre still goes to the chairman: appraised, submitted, approved.
oblige "submission-before-approval" {
  title = { vi = "Trình Chủ tịch Ủy ban nhân dân thành phố trước khi phê duyệt", en = "Submission to the chairman before approval" },
  cites = "seed-1:25",
  when  = item.category:is "hn.item.ioc",
  must  = item.item_submitted:on_or_before(plan.approved),
  gates = item.approver,
}
oblige "invitation-to-appraise" {
  title   = { vi = "Mời Cục Tin học hóa tham gia thẩm định", en = "Invite the Authority to the appraisal" },
  says    = { vi = "Giấy mời được gửi chậm nhất ngày thẩm định; không phụ thuộc vào việc Cục có tham gia.",
              en = "Sent by the day of the appraisal; whether the Authority attends does not matter." },
  cites   = "seed-1:25", assumes = "A-05",
  when    = item.invited:includes "vn.btttt.cuc-thh",
  must    = item.invitation_sent:on_or_before(item.item_appraised),
  gates   = item.approver,
}
-- Asked of directors and heads of departments and agencies; of districts the source asks only that they hurry.
oblige "implementation-plan-first" {
  title = { vi = "Ban hành kế hoạch triển khai hệ thống cốt lõi, chuyên ngành trước",
            en = "Implementation plan of a core system first" },
  says  = { vi = "Người đứng đầu đơn vị ban hành kế hoạch triển khai (khác với kế hoạch thuê) làm cơ sở thực hiện.",
            en = "The head of the unit issues an implementation plan, not the hire plan, as the basis of the work." },
  cites = "seed-1:27",
  when  = all {
    item.category:under "hn.item.core-system",
    item.in_kh48,
    plan.hirer.kind:one_of { "department", "agency" },
  },
  must  = item.implementation_plan_issued:on_or_before(plan.approved),
  gates = item.approver,
}

-- Duties without a day or a test of a plan: recorded, so that the decision can tell of them.
oblige "submit-allocation" {
  title = { vi = "Trình Ủy ban nhân dân thành phố phân bổ kinh phí thuê tư vấn", en = "Submit the allocation of the money for consultants" },
  says  = { vi = "Sở Thông tin và Truyền thông chủ trì, cùng Sở Tài chính, trình Ủy ban nhân dân thành phố phân bổ kinh phí cho các đơn vị thuê.",
            en = "The department of information, with that of finance, submits the allocation to the City." },
  cites = "seed-1:15",
  about = item,
  by    = { "hn.so-tttt", "hn.so-tc" },
  when  = item.costs:any(function(line) return line.kind:is "consulting" & line.fund:is "fund.hn-cntt-2018" end),
}
oblige "guide-the-units" {
  title = { vi = "Hướng dẫn các đơn vị thuê tư vấn và lập dự toán", en = "Guide units in hiring consultants and estimating" },
  says  = { vi = "Sở Thông tin và Truyền thông, cùng Sở Tài chính, hướng dẫn thuê tư vấn lập, thẩm tra kế hoạch và dự toán bốn khoản chi của Điều 6.",
            en = "The department of information, with that of finance, guides the hiring of consultants to prepare and examine, and the estimate of the four costs of Điều 6." },
  cites = { "seed-1:15", "seed-1:17" },
  about = item,
  by    = { "hn.so-tttt", "hn.so-tc" },
  when  = item.form:is "hire",
}
oblige "issue-implementation-plans" {
  title = { vi = "Chủ động ban hành kế hoạch triển khai hệ thống cốt lõi, chuyên ngành", en = "Issue implementation plans of core systems" },
  says  = { vi = "Giám đốc, thủ trưởng các sở, ban, ngành ban hành kế hoạch triển khai các hệ thống, cơ sở dữ liệu được giao, theo quy định hiện hành, làm cơ sở thực hiện.",
            en = "Heads of departments and agencies issue them under the rules in force, as the basis of the work." },
  cites = "seed-1:27",
  by    = "hn.gd-so",
  when  = item.category:under "hn.item.core-system" & item.in_kh48,
}
oblige "carry-out-plan-48" {
  title = { vi = "Khẩn trương thực hiện nhiệm vụ được giao tại Kế hoạch 48", en = "Carry out the tasks of Plan 48 without delay" },
  says  = { vi = "Thủ trưởng các sở, ban, ngành và Chủ tịch Ủy ban nhân dân quận, huyện, thị xã thực hiện đúng tiến độ, bảo đảm chất lượng, hiệu quả; văn bản không nêu ngày.",
            en = "Heads of departments and agencies, and chairmen of districts: on time, with quality and effect; no day is given." },
  cites = "seed-1:29",
  by    = { "hn.gd-so", "hn.ct-qhtx" },
  when  = item.in_kh48,
}

oblige "estimate-before-allocation" {
  title  = { vi = "Đề xuất tạm tính trước khi phân bổ", en = "Estimate before allocation" },
  cites  = "seed-1:15",
  when   = item.provisional_estimate:exists() & item.allocated:exists(),
  should = item.provisional_estimate:on_or_before(item.allocated),
}
oblige "allocation-before-consultants" {
  title  = { vi = "Phân bổ kinh phí trước khi thuê tư vấn", en = "Allocation before hiring consultants" },
  cites  = "seed-1:15",
  when   = item.allocated:exists() & item.consultant_hired:exists(),
  should = item.allocated:on_or_before(item.consultant_hired),
}
oblige "consultants-before-appraisal" {
  title  = { vi = "Thuê tư vấn lập kế hoạch trước khi thẩm định", en = "Consultants before appraisal" },
  cites  = { "seed-1:17", "seed-1:19" },
  when   = item.consultant_hired:exists() & item.item_appraised:exists(),
  should = item.consultant_hired:on_or_before(item.item_appraised),
}
oblige "examination-before-appraisal" {
  title  = { vi = "Thẩm tra trước khi thẩm định", en = "Examination before appraisal" },
  cites  = { "seed-1:17", "seed-1:19" },
  when   = item.examined:exists() & item.item_appraised:exists(),
  should = item.examined:on_or_before(item.item_appraised),
}
oblige "appraisal-before-approval" {
  title  = { vi = "Thẩm định trước khi phê duyệt", en = "Appraisal before approval" },
  cites  = { "seed-1:19", "seed-1:21" },
  when   = item.item_appraised:exists() & plan.approved:exists(),
  should = item.item_appraised:on_or_before(plan.approved),
}
