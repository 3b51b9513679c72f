-- Places. Those that other sources name are added here as they come.

place "vn" { title = { vi = "Việt Nam", en = "Việt Nam" }, cites = "kien-thuc-chung" }
place "vn/ha-noi" {
  title = { vi = "thành phố Hà Nội", en = "Hà Nội" }, part_of = "vn", authority = "hn.ubnd", cites = "seed-1:5",
}
place "vn/nam-dinh" {
  title  = { vi = "tỉnh Nam Định", en = "Nam Định" }, part_of = "vn", authority = "nd.ubnd",
  exists = { before = "2025-07-01" }, becomes = "vn/ninh-binh", cites = "nq-202-2025",
}
place "vn/ha-nam" {
  title  = { vi = "tỉnh Hà Nam", en = "Hà Nam" }, part_of = "vn", authority = "ha-nam.ubnd",
  exists = { before = "2025-07-01" }, becomes = "vn/ninh-binh", cites = "nq-202-2025",
}

-- There was a province of this name before; in its present borders, with its own committee and council, it is of 01/07/2025.
place "vn/ninh-binh" {
  title     = { vi = "tỉnh Ninh Bình", en = "Ninh Bình" }, part_of = "vn", cites = "nq-202-2025",
  authority = { { "nb.ubnd", from = "2025-07-01" } },
}
