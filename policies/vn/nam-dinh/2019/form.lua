-- Hire or invest: what the adjustment turns to hire, what it stops, what it lets go on. What it does not invest in any more it does
-- not forbid to hire: of that it says nothing.
for _, part in ipairs { "vn/nam-dinh/2019", "vn/nam-dinh/2019/dau-tu" } do
  policy(part)
  act "nd-2019"

  define "of_adjusted_years" {
    of    = item,
    title = { vi = "của năm 2019 hoặc 2020", en = "of 2019 or 2020" },
    cites = "seed-2:15", assumes = "A-10",
    as    = any { item.spending_year:one_of { 2019, 2020 }, plan.year:one_of { 2019, 2020 } },
  }

  -- The three-level portal, and the five systems.
  permit "portal-by-hire" {
    title  = { vi = "Cổng thông tin điện tử 3 cấp: thuê dịch vụ", en = "The three-level portal: hire" },
    cites  = "seed-2:19",
    when   = all { item.category:under "nd.item.portal-3level", item.form:is "hire", item.of_adjusted_years },
    allows = item.form_allowed,
  }
  forbid "portal-not-invested" {
    title      = { vi = "Cổng thông tin điện tử 3 cấp: không đầu tư", en = "The three-level portal: no investment" },
    cites      = "seed-2:19",
    when       = all { item.category:under "nd.item.portal-3level", item.form:is "invest", item.inside_project, item.of_adjusted_years },
    forbids    = item.form_allowed,
    disapplies = { "as-approved", "as-approved-capital", "as-approved-capital-of-item" },
  }
  permit "five-systems-by-hire" {
    title  = { vi = "Năm hệ thống: thuê dịch vụ", en = "The five systems: hire" },
    says   = { vi = "Quản lý văn bản và điều hành, thư điện tử công vụ, nền tảng chia sẻ, tích hợp, thông tin báo cáo, an toàn thông tin: thuê.",
               en = "Document management, official mail, the sharing platform, reporting and security are hired." },
    cites  = "seed-2:27",
    when   = all { item.category:under "nd.five-systems", item.form:is "hire", item.of_adjusted_years },
    allows = item.form_allowed,
  }
  forbid "five-systems-not-invested" {
    title      = { vi = "Năm hệ thống: không đầu tư", en = "The five systems: no investment" },
    cites      = "seed-2:27",
    when       = all { item.category:under "nd.five-systems", item.form:is "invest", item.inside_project, item.of_adjusted_years },
    forbids    = item.form_allowed,
    disapplies = { "as-approved", "as-approved-capital", "as-approved-capital-of-item" },
  }
  permit "linked-systems" {
    title  = { vi = "Kết nối liên thông là một phần của hạng mục thuê", en = "Links are part of the item that is hired" },
    says   = { vi = "Văn bản liên thông 3 cấp; báo cáo kết nối với hệ thống báo cáo quốc gia.",
               en = "Documents are linked at three levels, reports with the national system." },
    cites  = "seed-2:27",
    when   = all {
      item.category:one_of { "nd.item.doc-mgmt", "nd.item.reporting" },
      item.form:is "hire",
      item.purpose:is "connection",
      item.of_adjusted_years,
    },
    allows = item.purpose_allowed,
  }

  -- What is not invested in any more.
  forbid "data-centre-not-invested" {
    title      = { vi = "Nâng cấp Trung tâm tích hợp dữ liệu: không đầu tư tiếp trong 2019–2020",
                   en = "Upgrade of the data centre: no further investment in 2019–2020" },
    says       = { vi = "Một số thiết bị đã đầu tư trong 2017–2018; kinh phí chuyển sang nội dung khác.",
                   en = "Some equipment was bought in 2017–2018; the money moves to other contents." },
    cites      = "seed-2:19", assumes = "A-10",
    when       = all {
      item.category:under "nd.item.data-centre-upgrade",
      item.form:is "invest",
      item.inside_project,
      item.spending_year:one_of { 2019, 2020 },
    },
    forbids    = item.form_allowed,
    disapplies = { "as-approved", "as-approved-capital", "as-approved-capital-of-item" },
  }
  forbid "one-stop-not-invested" {
    title      = { vi = "Hệ thống một cửa điện tử: không tiếp tục đầu tư trong dự án",
                   en = "The one-stop system: no further investment in the project" },
    cites      = "seed-2:23",
    when       = all { item.category:under "nd.item.one-stop", item.form:is "invest", item.inside_project, item.of_adjusted_years },
    forbids    = item.form_allowed,
    disapplies = { "as-approved", "as-approved-capital", "as-approved-capital-of-item" },
  }

  -- The system of public administrative services: complete, with three things that go on.
  forbid "services-system-complete" {
    title      = { vi = "Hệ thống quản lý và cung cấp dịch vụ hành chính công: đã hoàn thành đầu tư",
                   en = "The system of public administrative services: investment complete" },
    says       = { vi = "Đầu tư đã xong trong 2017–2018; chỉ còn đào tạo, triển khai ở cấp xã và hỗ trợ kỹ thuật.",
                   en = "Done in 2017–2018; only training, rollout to communes and technical support go on." },
    cites      = "seed-2:23", assumes = "A-10",
    when       = all {
      item.category:under "nd.item.pub-admin-services",
      item.form:is "invest",
      item.inside_project,
      item.purpose:none_of { "training", "commune-rollout", "technical-support" },
      item.spending_year:one_of { 2019, 2020 },
    },
    forbids    = { item.form_allowed, item.purpose_allowed },
    disapplies = { "as-approved", "as-approved-capital", "as-approved-capital-of-item" },
  }
  permit "services-system-goes-on" {
    title  = { vi = "Tiếp tục đào tạo, triển khai ở cấp xã, hỗ trợ kỹ thuật trong 2019–2020",
               en = "Training, rollout to communes and technical support go on in 2019–2020" },
    cites  = "seed-2:23",
    when   = all {
      item.category:under "nd.item.pub-admin-services",
      item.purpose:one_of { "training", "commune-rollout", "technical-support" },
      item.spending_year:one_of { 2019, 2020 },
    },
    allows = item.purpose_allowed,
  }

  -- Equipment: for departments and districts, and for nobody else.
  permit "equipment-for-departments-and-districts" {
    title     = { vi = "Trang thiết bị cho sở, ngành, Ủy ban nhân dân huyện, thành phố", en = "Equipment for departments and districts" },
    cites     = "seed-2:23",
    when      = all {
      item.category:under "nd.item.equipment",
      item.form:is "invest",
      item.inside_project,
      item.beneficiary:one_of { "department", "agency", "district-committee" },
      item.of_adjusted_years,
    },
    allows    = item.form_allowed,
    overrides = "as-approved",
  }
  forbid "no-equipment-for-others" {
    title      = { vi = "Không đầu tư trang thiết bị cho cấp xã và đơn vị khác", en = "No equipment for communes and others" },
    says       = { vi = "Việc đầu tư trang thiết bị chỉ còn cho sở, ngành và Ủy ban nhân dân huyện, thành phố.",
                   en = "Equipment is for departments and district committees only." },
    cites      = "seed-2:23",
    when       = all {
      item.category:under "nd.item.equipment",
      item.form:is "invest",
      item.inside_project,
      item.beneficiary:none_of { "department", "agency", "district-committee" },
      item.of_adjusted_years,
    },
    forbids    = item.form_allowed,
    disapplies = { "as-approved", "as-approved-capital", "as-approved-capital-of-item" },
  }
end
