policy "vn/ha-noi/2018"
act "hn-2018"

rows "tasks" {
  of = "delegate", columns = item.in_kh48, cites = "seed-1:21",
  { true },
}
