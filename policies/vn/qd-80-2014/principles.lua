-- The principles of hiring. They advise: none of them makes a breach. The list that we read gives examples: it is open.
policy "vn/qd-80-2014"
act "qd-80-2014"

oblige "prefer-centralised-hire" {
  title  = { vi = "Ưu tiên thuê tập trung", en = "Prefer centralised hire" },
  says   = { vi = "Nhiều đơn vị cùng cần một dịch vụ thì nên thuê tập trung ở bộ, tỉnh.",
             en = "What several units need is better hired once, by the ministry or province." },
  cites  = "seed-0:9",
  when   = item.same_service_units:at_least(2),
  should = item.centralised,
}
oblige "reuse-what-exists" {
  title  = { vi = "Khai thác sản phẩm, hạ tầng đã đầu tư", en = "Use what has been invested in" },
  says   = { vi = "Kế hoạch nêu cách dùng lại sản phẩm, hạ tầng đã có.",
             en = "The plan says how existing products and infrastructure are used." },
  cites  = "seed-0:9",
  about  = item,
  should = item.states_reuse,
}
oblige "secure-money-for-several-years" {
  title  = { vi = "Bảo đảm kinh phí khi thuê nhiều năm", en = "Secure money for several years" },
  says   = { vi = "Việc kéo dài quá một năm cần nguồn vốn bảo đảm để thuê ổn định.",
             en = "What runs for more than a year needs money that keeps the hire stable." },
  cites  = "seed-0:9",
  when   = item.term:above(months(12)),
  should = item.money_secured,
  gates  = item.approver,
}
oblige "state-quality" {
  title  = { vi = "Bảo đảm chất lượng dịch vụ", en = "Secure the quality of the service" },
  says   = { vi = "Kế hoạch nêu yêu cầu về chất lượng.", en = "The plan states what quality is asked for." },
  cites  = "seed-0:9",
  about  = item,
  should = item.states_quality,
}
oblige "state-connection" {
  title  = { vi = "Bảo đảm thống nhất, đồng bộ, liên thông", en = "Secure unity and interoperation" },
  says   = { vi = "Kế hoạch nêu yêu cầu về kết nối, liên thông.", en = "The plan states how systems connect." },
  cites  = "seed-0:9",
  about  = item,
  should = item.states_connection,
}
oblige "state-security" {
  title  = { vi = "Bảo đảm an toàn, bảo mật", en = "Secure safety and secrecy" },
  says   = { vi = "Kế hoạch nêu yêu cầu về an toàn, bảo mật dữ liệu.", en = "The plan states how data are kept safe." },
  cites  = "seed-0:9",
  about  = item,
  should = item.states_security,
}

-- What the plan should explain, by the summaries of the decision.
oblige "justify-hiring" {
  title  = { vi = "Thuyết minh hiệu quả của việc thuê", en = "Justify hiring against investing" },
  cites  = { "qd-80-2014", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M",
  when   = item.form:is "hire",
  should = item.states_efficiency,
}
oblige "state-provider-capacity" {
  title  = { vi = "Yêu cầu về năng lực nhà cung cấp", en = "What the provider must be able to do" },
  says   = { vi = "Nhà cung cấp có năng lực, tài chính, kỹ thuật, kinh nghiệm và bảo đảm an toàn; ưu tiên doanh nghiệp Việt Nam.",
             en = "A provider with capacity, finance, technique, experience and security; Vietnamese firms first." },
  cites  = { "qd-80-2014", "tom-tat-qd-80" }, assumes = "A-17", certainty = "M",
  when   = item.form:is "hire",
  should = item.states_provider,
}
