-- The five heads of a hire plan, and how a price is found. A line that no head names is left to silence.
policy "vn/nd-73-2019"
act "nd-73-2019"

permit "five-heads-73" {
  title  = { vi = "Năm khoản mục của Điều 55", en = "The five heads of Điều 55" },
  says   = { vi = "Chi phí thuê, quản lý, tư vấn, chi phí khác và dự phòng; Điều 55 không có mức trần cho dự phòng.",
             en = "Service, management, consulting, other, contingency; Điều 55 sets no ceiling on the contingency." },
  cites  = "nd-73-2019 Điều 55 khoản 1",
  when   = cost.kind:one_of { "service", "management", "consulting", "other", "contingency" },
  allows = cost.head_allowed,
}
note "consulting-uses-73" {
  title = { vi = "Nội dung này thuộc chi phí tư vấn", en = "This use is consulting" },
  says  = { vi = "Khảo sát, lập, thẩm tra, tư vấn đấu thầu, giám sát thuộc chi phí tư vấn, không thuộc khoản mục đã ghi.",
            en = "Survey, preparing, examination, tendering and supervision stand under consulting, not under the head given." },
  cites = "nd-73-2019 Điều 55 khoản 1",
  when  = cost.use:one_of { "survey", "prepare", "examine", "tender", "supervise" } & cost.kind:is_not "consulting",
}
note "other-uses-73" {
  title = { vi = "Nội dung này thuộc chi phí khác", en = "This use is an other cost" },
  says  = { vi = "Kiểm toán, thẩm định giá, kiểm thử hoặc vận hành thử thuộc chi phí khác, không thuộc khoản mục đã ghi.",
            en = "Audit, valuation and trial stand under other costs, not under the head given." },
  cites = "nd-73-2019 Điều 55 khoản 1",
  when  = cost.use:one_of { "audit", "valuation", "trial" } & cost.kind:is_not "other",
}
permit "price-by-any-method-73" {
  title  = { vi = "Phương pháp xác định chi phí thuê", en = "How the price is found" },
  says   = { vi = "So sánh, chuyên gia, báo giá thị trường, tính chi phí hoặc kết hợp; chủ trì thuê lựa chọn và chịu trách nhiệm.",
             en = "Comparison, experts, quotations, computation, or several; the hirer chooses and answers for it." },
  cites  = "nd-73-2019 Điều 55 khoản 2",
  when   = cost.method:one_of { "comparison", "expert", "quotation", "computation", "combined" } & cost.kind:is "service",
  allows = cost.method_allowed,
}
