-- The term of a hire: no maximum.
policy "vn/nd-45-2026"
act "nd-45-2026"

permit "no-longest-term-45" {
  title  = { vi = "Không có thời hạn thuê tối đa", en = "No longest term" },
  says   = { vi = "Được thuê nhiều năm.", en = "A hire of several years is allowed." },
  cites  = "nd-45-2026 Điều 34",
  when   = item.term:exists(),
  allows = item.term_allowed,
}
permit "several-years-for-the-market-45" {
  title  = { vi = "Dịch vụ sẵn có: được thuê nhiều năm", en = "Of the market: several years" },
  cites  = "nd-45-2026 Điều 32 khoản 1 điểm d",
  when   = item.market:is "available" & item.term:exists(),
  allows = item.term_allowed,
}
