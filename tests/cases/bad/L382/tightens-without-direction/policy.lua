policy "vn/ha-noi/2018"
act "hn-2018"

parameter "hire_term_most" {
  title = "thời hạn thuê tối đa", type = "months", cites = "nd-73-2019",
  rows = { { value = years(5), from = "2020-01-01" } },
}
parameter "city_term_most" { tightens = "hire_term_most", cites = "hn-2018", rows = { { value = years(3) } } }
