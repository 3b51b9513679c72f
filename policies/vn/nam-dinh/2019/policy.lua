-- Nam Định's frame infrastructure project of 2016–2020, as the province's council adjusted it for 2019 and 2020. A plan of the
-- project may be filed as a hire plan or as an investment plan: the same law for both, hence two policies.
policy "vn/nam-dinh/2019" {
  title   = { vi = "Dự án hạ tầng khung Chính phủ điện tử tỉnh Nam Định, điều chỉnh 2019–2020",
              en = "Nam Định, frame infrastructure project, adjusted for 2019–2020" },
  matter  = "hire",
  place   = "vn/nam-dinh",
  under   = "vn/qd-80-2014",
  applies = plan.project:is "nd-khung-cpdt",
}
policy "vn/nam-dinh/2019/dau-tu" {
  title   = { vi = "Dự án hạ tầng khung Chính phủ điện tử tỉnh Nam Định, điều chỉnh 2019–2020 (kế hoạch đầu tư)",
              en = "Nam Định, frame infrastructure project, adjusted for 2019–2020 (investment plans)" },
  matter  = "invest",
  place   = "vn/nam-dinh",
  under   = "vn/nd-102-2009",
  applies = plan.project:is "nd-khung-cpdt",
}

-- What the adjustment names, and the years that it is for.
group "nd.five-systems" { closed = true, cites = "seed-2:27",
  title   = { vi = "năm hệ thống chuyển sang thuê dịch vụ", en = "the five systems to be hired" },
  members = { "nd.item.doc-mgmt", "nd.item.mail", "nd.item.lgsp", "nd.item.reporting", "nd.item.security" },
}
group "nd.hire-items" { closed = true, cites = { "seed-2:19", "seed-2:27" },
  title   = { vi = "sáu hạng mục thuê dịch vụ: cổng 3 cấp và năm hệ thống", en = "the six items to be hired: the portal and the five systems" },
  members = {
    "nd.item.portal-3level",
    "nd.item.doc-mgmt", "nd.item.mail", "nd.item.lgsp", "nd.item.reporting", "nd.item.security",
  },
}
group "nd.project-contents" { closed = true, cites = { "seed-2:19", "seed-2:23", "seed-2:27" },
  title   = { vi = "nội dung của dự án", en = "contents of the project" },
  members = {
    "nd.item.portal-3level", "nd.item.data-centre-upgrade",
    "nd.item.one-stop", "nd.item.pub-admin-services", "nd.item.equipment",
    "nd.item.doc-mgmt", "nd.item.mail", "nd.item.lgsp", "nd.item.reporting", "nd.item.security", "nd.item.other",
  },
}
