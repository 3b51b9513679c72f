-- Bodies of Ninh Bình in its borders since 01/07/2025.

body "nb.hdnd" {
  kind  = "council", place = "vn/ninh-binh", head_title = { vi = "Chủ tịch", en = "Chairman" },
  title = { vi = "Hội đồng nhân dân tỉnh Ninh Bình", en = "Ninh Bình People's Council" }, short = "HĐND tỉnh Ninh Bình",
  exists = { from = "2025-07-01" }, cites = "nq-202-2025",
}
body "nb.ubnd" {
  kind  = "province-committee", place = "vn/ninh-binh", head = "nb.ct-ubnd", head_title = { vi = "Chủ tịch",
                                                                                            en = "Chairman" },
  title = { vi = "Ủy ban nhân dân tỉnh Ninh Bình", en = "Ninh Bình People's Committee" }, short = "UBND tỉnh Ninh Bình",
  exists = { from = "2025-07-01" }, cites = "nq-202-2025",
}
body "nb.ct-ubnd" {
  kind  = "office", place = "vn/ninh-binh",
  title = { vi = "Chủ tịch Ủy ban nhân dân tỉnh Ninh Bình", en = "Chairman of the Ninh Bình People's Committee" },
  short = "Chủ tịch UBND tỉnh Ninh Bình",
  exists = { from = "2025-07-01" }, cites = "nq-202-2025",
}
body "nb.so-khcn" {
  kind  = "department", place = "vn/ninh-binh", part_of = "nb.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Khoa học và Công nghệ tỉnh Ninh Bình", en = "Ninh Bình Department of Science and Technology" },
  short = "Sở KH&CN",
  exists = { from = "2025-07-01" }, cites = { "nq-202-2025", "kien-thuc-chung" }, certainty = "M",
}
