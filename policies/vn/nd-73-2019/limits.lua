-- The term of a hire.
policy "vn/nd-73-2019"
act "nd-73-2019"

permit "term-of-one-to-five-years-73" {
  title  = { vi = "Thời hạn thuê từ 1 đến 5 năm", en = "A term of 1 to 5 years" },
  cites  = "nd-73-2019 Điều 54 khoản 2 điểm đ",
  when   = item.term:between(years(1), years(5)),
  allows = item.term_allowed,
}
permit "short-term-with-permission-73" {
  title    = { vi = "Thuê dưới 1 năm khi được người phê duyệt cho phép", en = "Under 1 year with the approver's permission" },
  cites    = "nd-73-2019 Điều 54 khoản 2 điểm đ",
  when     = item.term:below(years(1)),
  allows   = item.term_allowed,
  provided = { item.short_term_permitted },
}
forbid "no-term-over-five-years-73" {
  title   = { vi = "Không được thuê quá 5 năm", en = "Not over 5 years" },
  cites   = "nd-73-2019 Điều 54 khoản 2 điểm đ",
  when    = item.term:above(years(5)),
  forbids = item.term_allowed,
}
