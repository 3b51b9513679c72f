policy "vn/ha-noi/2018"
act "hn-2018"

rows "ready-by-plan" {
  columns = item.in_kh48, answers = item.ready, cites = "seed-1:21",
  { ~item.in_kh48, false },
}
