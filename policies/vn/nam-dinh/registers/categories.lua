-- Contents of Nam Định's frame infrastructure project 2016–2020, as its adjustment names them.

option "nd.item.portal-3level" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:19",
  title = { vi = "cổng thông tin điện tử 3 cấp", en = "three-level web portal" },
}
option "nd.item.data-centre-upgrade" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:19",
  title = { vi = "nâng cấp Trung tâm tích hợp dữ liệu tỉnh", en = "upgrade of the province's data integration centre" },
}
option "nd.item.one-stop" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:23",
  title = { vi = "hệ thống một cửa điện tử", en = "electronic one-stop system" },
}
option "nd.item.pub-admin-services" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:23",
  title = { vi = "hệ thống quản lý và cung cấp dịch vụ hành chính công",
            en = "system of public administrative services" },
}
option "nd.item.equipment" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:23",
  title = { vi = "trang thiết bị", en = "equipment" },
}
option "nd.item.doc-mgmt" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:27",
  title = { vi = "hệ thống quản lý văn bản và điều hành, liên thông 3 cấp",
            en = "document management, linked at three levels" },
}
option "nd.item.mail" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:27",
  title = { vi = "hệ thống thư điện tử công vụ của tỉnh", en = "official mail system of the province" },
}
option "nd.item.lgsp" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:27",
  title = { vi = "nền tảng chia sẻ, tích hợp dùng chung", en = "shared integration platform" },
}
option "nd.item.reporting" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:27",
  title = { vi = "hệ thống thông tin báo cáo của tỉnh", en = "reporting system of the province" },
}
option "nd.item.security" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:27",
  title = { vi = "hệ thống bảo đảm an toàn, an ninh thông tin của tỉnh",
            en = "information security system of the province" },
}
option "nd.item.other" {
  of    = "category", place = "vn/nam-dinh", cites = "seed-2:27",
  title = { vi = "nội dung khác của dự án đã phê duyệt", en = "other content of the approved project" },
}

-- Two contents that are done, told apart from those with like names above: the infrastructure of the one-stop system is not the system,
-- and the portal of online public services, which runs, is not the three-level portal.
option "nd.item.one-stop-infrastructure" {
  of    = "category", part_of = "nd.item.other", place = "vn/nam-dinh", cites = "seed-2:11",
  title = { vi = "hạ tầng phục vụ hệ thống một cửa điện tử", en = "infrastructure of the one-stop system" },
}
option "nd.item.online-services-portal" {
  of    = "category", part_of = "nd.item.other", place = "vn/nam-dinh", cites = "seed-2:11",
  title = { vi = "Cổng cung cấp dịch vụ công trực tuyến của tỉnh", en = "the province's portal of online public services" },
}
