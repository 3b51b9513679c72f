-- The heads of a hire plan, and how a price is found. A line that no head names is left to silence.
policy "vn/nd-45-2026"
act "nd-45-2026"

permit "five-heads-45" {
  title  = { vi = "Các khoản mục của Điều 34 khoản 2 điểm h", en = "The heads of Điều 34 khoản 2 điểm h" },
  says   = { vi = "Chi phí thuê, quản lý, tư vấn, chi phí khác và dự phòng cho khối lượng, khoản tạm tính.",
             en = "Service, management, consulting, other, and a contingency for quantities and provisional sums." },
  cites  = { "nd-45-2026 Điều 34 khoản 2 điểm h", "nd-45-2026 Điều 34 khoản 3" },
  when   = cost.kind:one_of { "service", "management", "consulting", "other", "contingency" },
  allows = cost.head_allowed,
}
note "other-uses-45" {
  title = { vi = "Nội dung này thuộc chi phí khác", en = "This use is an other cost" },
  says  = { vi = "Kiểm toán, thẩm định giá, kiểm thử hoặc vận hành thử thuộc chi phí khác, không thuộc khoản mục đã ghi.",
            en = "Audit, valuation and trial stand under other costs, not under the head given." },
  cites = "nd-45-2026 Điều 34 khoản 2 điểm h",
  when  = cost.use:one_of { "audit", "valuation", "trial" } & cost.kind:is_not "other",
}
permit "price-methods-45" {
  title  = { vi = "Phương pháp xác định chi phí", en = "How a price is found" },
  says   = { vi = "Báo giá, kết quả lựa chọn nhà thầu, thẩm định giá hoặc kết hợp.",
             en = "Quotations, results of choosing contractors, valuation, or several." },
  cites  = { "nd-45-2026 Điều 34 khoản 2 điểm h", "nd-45-2026 Điều 34 khoản 3" },
  when   = cost.method:one_of { "quotation", "selection", "valuation", "combined" },
  allows = cost.method_allowed,
}
permit "experts-for-management-and-consulting-45" {
  title  = { vi = "Phương pháp chuyên gia, chỉ cho chi phí quản lý và tư vấn",
             en = "Experts, for management and consulting only" },
  cites  = { "nd-45-2026 Điều 34 khoản 2 điểm h", "nd-45-2026 Điều 34 khoản 3" },
  when   = cost.method:is "expert" & cost.kind:one_of { "management", "consulting" },
  allows = cost.method_allowed,
}
forbid "no-experts-for-other-heads-45" {
  title   = { vi = "Không dùng phương pháp chuyên gia cho khoản mục khác", en = "No experts for other heads" },
  cites   = { "nd-45-2026 Điều 34 khoản 2 điểm h", "nd-45-2026 Điều 34 khoản 3" },
  when    = cost.method:is "expert" & cost.kind:none_of { "management", "consulting" },
  forbids = cost.method_allowed,
}
-- R3-1: what the market has is priced by quotation; of other ways for it nothing is said here.
permit "quotation-for-the-market-45" {
  title  = { vi = "Dịch vụ sẵn có: giá theo báo giá", en = "Of the market: price by quotation" },
  cites  = "nd-45-2026 Điều 32 khoản 1 điểm d",
  when   = all { item.market:is "available", cost.kind:is "service", cost.method:is "quotation" },
  allows = cost.method_allowed,
}
