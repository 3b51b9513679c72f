-- The term of a hire: no maximum.
policy "vn/nd-224-2026"
act "nd-224-2026"

permit "no-longest-term-224" {
  title   = { vi = "Không có thời hạn thuê tối đa", en = "No longest term" },
  says    = { vi = "Được thuê nhiều năm.", en = "A hire of several years is allowed." },
  cites   = { "nd-224-2026 Điều 67 khoản 1", "nd-224-2026 Điều 67 khoản 2" }, assumes = "A-30",
  when    = item.term:exists(),
  allows  = item.term_allowed,
}
permit "several-years-for-the-market-224" {
  title  = { vi = "Dịch vụ sẵn có: được thuê nhiều năm", en = "Of the market: several years" },
  cites  = "nd-224-2026 Điều 65 khoản 1 điểm b",
  when   = item.market:is "available" & item.term:exists(),
  allows = item.term_allowed,
}
