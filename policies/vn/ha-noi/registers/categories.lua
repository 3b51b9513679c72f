-- Items that Hà Nội named in 2018, with the parts that the City names.

option "hn.item.ioc" {
  of    = "category", place = "vn/ha-noi", cites = { "seed-1:23", "seed-1:25", "seed-1:33" },
  title = { vi = "Trung tâm Điều hành thông minh thành phố Hà Nội", en = "Hà Nội's smart operations centre" },
}
option "hn.item.data-centre" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "Trung tâm dữ liệu", en = "data centre" },
}

-- One item with three parts: whichever of them is hired, it is that item.
option "hn.item.wan" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "đường truyền mạng diện rộng, đường truyền dự phòng và kết nối các Trung tâm dữ liệu",
            en = "wide-area lines, reserve lines and links of the data centres" },
}
option "hn.item.wan.lines" {
  of    = "category", part_of = "hn.item.wan", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "đường truyền mạng diện rộng", en = "wide-area lines" },
}
option "hn.item.wan.reserve" {
  of    = "category", part_of = "hn.item.wan", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "đường truyền dự phòng", en = "reserve lines" },
}
option "hn.item.wan.links" {
  of    = "category", part_of = "hn.item.wan", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "kết nối các Trung tâm dữ liệu", en = "links of the data centres" },
}

option "hn.item.dvctt" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "hệ thống dịch vụ công trực tuyến", en = "online public services system" },
}
option "hn.item.dvctt.one-stop" {
  of    = "category", part_of = "hn.item.dvctt", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "phần mềm một cửa điện tử dùng chung 3 cấp",
            en = "electronic one-stop software shared by three levels" },
}
option "hn.item.dvctt.portal" {
  of    = "category", part_of = "hn.item.dvctt", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "Cổng dịch vụ công trực tuyến", en = "online public services portal" },
}
option "hn.item.dvctt.services" {
  of    = "category", part_of = "hn.item.dvctt", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "các dịch vụ công trực tuyến", en = "the online public services" },
}

option "hn.item.sms" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:23",
  title = { vi = "Tổng đài nhắn tin dịch vụ công trực tuyến", en = "messaging exchange of the online public services" },
}
option "hn.item.smart-traffic" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:33",
  title = { vi = "hệ thống giao thông thông minh", en = "smart traffic system" },
}
option "hn.item.smart-tourism" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:33",
  title = { vi = "hệ thống du lịch thông minh", en = "smart tourism system" },
}
option "hn.item.kh48-other" {
  of    = "category", place = "vn/ha-noi", cites = { "seed-1:21", "seed-1:33" },
  title = { vi = "nhiệm vụ khác thuộc Kế hoạch 48 giao cho sở, ban, ngành",
            en = "other task of Plan 48 given to a department or agency" },
}
option "hn.item.kh48-district" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:29",
  title = { vi = "nhiệm vụ thuộc Kế hoạch 48 giao cho quận, huyện, thị xã",
            en = "task of Plan 48 given to a district" },
}
option "hn.item.core-system" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:27",
  title = { vi = "hệ thống thông tin, cơ sở dữ liệu cốt lõi, chuyên ngành",
            en = "core or specialised information system or database" },
}
option "hn.item.outside" {
  of    = "category", place = "vn/ha-noi", cites = "seed-1:21",
  title = { vi = "hạng mục ngoài Kế hoạch 48", en = "item outside Plan 48" },
}
