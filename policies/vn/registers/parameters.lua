-- Values that the law sets, each for a stretch of days. From 10/07/2024 on every money threshold is to be verified: what decree
-- 82/2024 did to it is not known (A-18).

parameter "outline_above" {
  title    = { vi = "ngưỡng lập đề cương", en = "the outline threshold" },
  type     = "money", stricter = "lower", cites = "nd-73-2019 Điều 51 khoản 1",
  rows     = {
    { value = trieu(200), from = "2020-01-01", before = "2024-07-10" },
    { value = trieu(200), from = "2024-07-10", before = "2026-03-01", assumes = "A-18", certainty = "L" },
  },
}
parameter "project_above" {
  title    = { vi = "ngưỡng lập dự án", en = "the project threshold" },
  type     = "money", stricter = "lower", cites = "nd-73-2019 Điều 51 khoản 3",
  rows     = {
    { value = ty(15), from = "2020-01-01", before = "2024-07-10" },
    { value = ty(15), from = "2024-07-10", before = "2026-03-01", assumes = "A-18", certainty = "L" },
  },
}
-- Since 01/03/2026 there is no longest term.
parameter "hire_term_most" {
  title    = { vi = "thời hạn thuê tối đa", en = "the longest term of a hire" },
  type     = "months", stricter = "lower", cites = "nd-73-2019 Điều 54 khoản 2 điểm đ",
  rows     = { { value = years(5), from = "2020-01-01", before = "2026-03-01" } },
}
parameter "hire_term_least" {
  title    = { vi = "thời hạn thuê tối thiểu", en = "the shortest term without permission" },
  type     = "months", stricter = "higher", cites = "nd-73-2019 Điều 54 khoản 2 điểm đ",
  rows     = { { value = years(1), from = "2020-01-01", before = "2026-03-01" } },
}
