parameter "hire_term_most" {
  title = "thời hạn thuê tối đa", type = "months", cites = "nd-73-2019",
  rows = { { value = years(5), from = "2020-01-01" }, { value = years(3), from = "2026-03-01" } },
}
