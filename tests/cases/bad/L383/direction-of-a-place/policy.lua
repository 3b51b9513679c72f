parameter "seat" {
  title = "nơi đặt trụ sở", type = "place", stricter = "lower", cites = "nd-73-2019",
  rows = { { value = "vn/ha-noi" } },
}
