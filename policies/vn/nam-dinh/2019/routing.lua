-- Who decides a hire plan of the project. The article names nobody: who approves follows from the national rules, the chairman of the
-- province as competent person, for these are systems of the province. The resolution itself is not in hand, so who appraises is
-- not determined, rather than left to nobody.
policy "vn/nam-dinh/2019"
act "nd-2019"

rule "approval-as-elsewhere" {
  title    = { vi = "Phê duyệt theo quy định chung: Chủ tịch Ủy ban nhân dân tỉnh", en = "Approval as elsewhere: the chairman of the province" },
  says     = { vi = "Nguồn tin không nêu người phê duyệt; theo Quyết định số 80/2014/QĐ-TTg là Chủ tịch Ủy ban nhân dân tỉnh hoặc người được ủy quyền.",
               en = "The source names no approver; under QĐ 80/2014 it is the chairman of the province or a delegate." },
  cites    = { "seed-2:27", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M", default = true,
  in_force = { before = "2020-01-01" },
  when     = item.category:under "nd.hire-items" & item.form:is "hire",
  decides  = { approver = "nd.ct-ubnd" },
}
rule "appraisal-not-in-hand" {
  title   = { vi = "Cơ quan thẩm định: nghị quyết chưa có trong tay", en = "Who appraises: the resolution is not in hand" },
  cites   = "seed-2:27", certainty = "L", default = true,
  when    = item.category:under "nd.hire-items" & item.form:is "hire",
  decides = { appraiser = unread "nd-2019" },
}
note "adjusted-by-the-council" {
  title = { vi = "Hội đồng nhân dân tỉnh quyết định điều chỉnh", en = "The People's Council decided the adjustment" },
  says  = { vi = "Việc điều chỉnh chủ trương đầu tư của dự án do Hội đồng nhân dân tỉnh Nam Định quyết định.",
            en = "The change of the project's investment policy was decided by Nam Định's People's Council." },
  cites = "seed-2:15",
  when  = plan.project:is "nd-khung-cpdt",
}
