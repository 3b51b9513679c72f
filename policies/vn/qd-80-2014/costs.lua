-- What a hire plan may contain under Điều 6. A line that is not named is left to silence: it is neither allowed
-- nor filed under another head.
policy "vn/qd-80-2014"
act "qd-80-2014"

permit "heads-of-article-6" {
  title  = { vi = "Bốn khoản mục của Điều 6", en = "The four heads of Điều 6" },
  says   = { vi = "Kế hoạch thuê có chi phí quản lý, tư vấn, chi phí khác và dự phòng; không rõ mức tối đa của từng khoản.",
             en = "A hire plan has costs of management, consulting, others and a contingency; no ceilings are known." },
  cites  = { "qd-80-2014 Điều 6", "seed-1:17" },
  when   = cost.kind:one_of { "management", "consulting", "other", "contingency" },
  allows = cost.head_allowed,
}
permit "service-price" {
  title  = { vi = "Giá dịch vụ thuê", en = "The price of the service" },
  says   = { vi = "Giá của chính dịch vụ được thuê.", en = "The price of what is hired." },
  assumes = "A-07", certainty = "M",
  when   = cost.kind:is "service",
  allows = cost.head_allowed,
}
oblige "reason-for-other-costs" {
  title  = { vi = "Nêu lý do của chi phí khác", en = "A reason for other costs" },
  says   = { vi = "Khoản ghi là chi phí khác cần có lý do; nội dung của khoản mục này không rõ.",
             en = "A line that is labelled “other” gives its reason; what the head takes is not known." },
  cites  = "qd-80-2014 Điều 6", assumes = "A-08", certainty = "M",
  when   = cost.kind:is "other",
  should = cost.reason:exists(),
}
