-- Bodies of Nam Định, until the province became part of Ninh Bình on 01/07/2025.

body "nd.hdnd" {
  kind  = "council", place = "vn/nam-dinh", head_title = { vi = "Chủ tịch", en = "Chairman" },
  title = { vi = "Hội đồng nhân dân tỉnh Nam Định", en = "Nam Định People's Council" }, short = "HĐND tỉnh Nam Định",
  exists = { before = "2025-07-01" }, becomes = "nb.hdnd", cites = { "seed-2:15", "nq-202-2025" },
}
body "nd.ubnd" {
  kind  = "province-committee", place = "vn/nam-dinh", head = "nd.ct-ubnd", head_title = { vi = "Chủ tịch",
                                                                                           en = "Chairman" },
  title = { vi = "Ủy ban nhân dân tỉnh Nam Định", en = "Nam Định People's Committee" }, short = "UBND tỉnh Nam Định",
  exists = { before = "2025-07-01" }, becomes = "nb.ubnd", cites = "nq-202-2025",
}
body "nd.ct-ubnd" {
  kind  = "office", place = "vn/nam-dinh",
  title = { vi = "Chủ tịch Ủy ban nhân dân tỉnh Nam Định", en = "Chairman of the Nam Định People's Committee" },
  short = "Chủ tịch UBND tỉnh Nam Định",
  exists = { before = "2025-07-01" }, becomes = "nb.ct-ubnd", cites = "nq-202-2025",
}
body "nd.so-tttt" {
  kind  = "department", place = "vn/nam-dinh", part_of = "nd.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Thông tin và Truyền thông tỉnh Nam Định",
            en = "Nam Định Department of Information and Communications" },
  short = "Sở TT&TT",
  exists = { before = "2025-03-01" }, becomes = "nd.so-khcn", cites = { "nq-190-2025", "kien-thuc-chung" }, certainty = "M",
}
body "nd.so-khcn" {
  kind  = "department", place = "vn/nam-dinh", part_of = "nd.ubnd", head_title = { vi = "Giám đốc", en = "Director" },
  title = { vi = "Sở Khoa học và Công nghệ tỉnh Nam Định", en = "Nam Định Department of Science and Technology" },
  short = "Sở KH&CN",
  exists = { before = "2025-07-01" }, becomes = "nb.so-khcn", cites = { "nq-202-2025", "kien-thuc-chung" }, certainty = "M",
}

-- Whom Nam Định's project reaches: 24, 10 and 229 of them, not registered one by one. A class is no body.
body "nd.so-nganh" {
  kind  = "class", place = "vn/nam-dinh", cites = { "seed-2:7", "nq-202-2025" }, exists = { before = "2025-07-01" },
  title = { vi = "24 sở, ban, ngành của tỉnh Nam Định", en = "Nam Định's 24 departments and agencies" },
}
body "nd.huyen" {
  kind  = "class", place = "vn/nam-dinh", cites = { "seed-2:7", "nq-202-2025" }, exists = { before = "2025-07-01" },
  title = { vi = "10 huyện, thành phố của tỉnh Nam Định", en = "Nam Định's 10 districts and cities" },
}
body "nd.xa" {
  kind  = "class", place = "vn/nam-dinh", cites = { "seed-2:7", "nq-202-2025" }, exists = { before = "2025-07-01" },
  title = { vi = "229 xã, phường, thị trấn của tỉnh Nam Định", en = "Nam Định's 229 communes" },
}
