-- Kinds of activity that may be hired, everywhere. The categories of one place stand in that place's folder.

choice "category" { title = { vi = "loại hạng mục", en = "category" } }

option "kind.internal-app" {
  of    = "category", cites = "qd-80-2014",
  title = { vi = "ứng dụng nội bộ", en = "internal application" },
}
option "kind.public-app" {
  of    = "category", cites = "qd-80-2014",
  title = { vi = "ứng dụng phục vụ người dân, doanh nghiệp", en = "application for citizens and businesses" },
}
option "kind.infra" {
  of    = "category", cites = "qd-80-2014",
  title = { vi = "hạ tầng kỹ thuật", en = "technical infrastructure" },
}
option "kind.support" {
  of    = "category", cites = "qd-80-2014",
  title = { vi = "khảo sát, lắp đặt, bảo hành, bảo trì, nâng cấp, đào tạo, chuyển giao, tư vấn, vận hành",
            en = "support, operation and integration" },
}
option "kind.security" {
  of    = "category", cites = "qd-80-2014",
  title = { vi = "an toàn, bảo mật thông tin", en = "security and safety" },
}
option "kind.other" {
  of    = "category", cites = "qd-80-2014",
  title = { vi = "hoạt động công nghệ thông tin khác", en = "other IT activity" },
}
