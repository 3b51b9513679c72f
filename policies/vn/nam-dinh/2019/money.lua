-- The project's capital after the adjustment: where it is barred, where it goes on. Of the five systems the text says nothing (A-09).
for _, part in ipairs { "vn/nam-dinh/2019", "vn/nam-dinh/2019/dau-tu" } do
  policy(part)
  act "nd-2019"

  forbid "portal-without-project-capital" {
    title   = { vi = "Cổng thông tin điện tử 3 cấp không dùng vốn của dự án", en = "No project capital for the three-level portal" },
    cites   = "seed-2:19",
    when    = all { item.category:under "nd.item.portal-3level", item.of_adjusted_years, cost.fund:is "fund.nd-khung-cpdt" },
    forbids = cost.fund_allowed,
  }
  forbid "portal-without-project-capital-of-item" {
    title   = { vi = "Cổng thông tin điện tử 3 cấp không dùng vốn của dự án (cả hạng mục)",
                en = "No project capital for the three-level portal (whole item)" },
    cites   = "seed-2:19",
    when    = all { item.category:under "nd.item.portal-3level", item.of_adjusted_years, item.fund:is "fund.nd-khung-cpdt" },
    forbids = item.fund_allowed,
  }

  -- What is not invested in any more gets no more of the project's capital.
  define "stopped" {
    of    = item,
    title = { vi = "thuộc nội dung dừng đầu tư trong dự án", en = "stopped within the project" },
    cites = { "seed-2:19", "seed-2:23" }, assumes = "A-10",
    as    = any {
      item.category:under "nd.item.one-stop" & item.of_adjusted_years,
      item.category:under "nd.item.data-centre-upgrade" & item.spending_year:one_of { 2019, 2020 },
    },
  }
  forbid "no-capital-for-what-is-stopped" {
    title   = { vi = "Không dùng vốn của dự án cho nội dung không tiếp tục đầu tư", en = "No project capital for what is stopped" },
    cites   = { "seed-2:19", "seed-2:23" },
    when    = item.stopped & cost.fund:is "fund.nd-khung-cpdt",
    forbids = cost.fund_allowed,
  }
  forbid "no-capital-for-what-is-stopped-of-item" {
    title   = { vi = "Không dùng vốn của dự án cho nội dung không tiếp tục đầu tư (cả hạng mục)",
                en = "No project capital for what is stopped (whole item)" },
    cites   = { "seed-2:19", "seed-2:23" },
    when    = item.stopped & item.fund:is "fund.nd-khung-cpdt",
    forbids = item.fund_allowed,
  }

  -- The system of public administrative services: the money that was approved, for three things.
  define "goes_on" {
    of    = item,
    title = { vi = "đào tạo, triển khai ở cấp xã, hỗ trợ kỹ thuật trong 2019–2020",
              en = "training, rollout to communes, technical support in 2019–2020" },
    cites = "seed-2:23",
    as    = all {
      item.category:under "nd.item.pub-admin-services",
      item.purpose:one_of { "training", "commune-rollout", "technical-support" },
      item.spending_year:one_of { 2019, 2020 },
    },
  }
  permit "approved-money-goes-on" {
    title     = { vi = "Tiếp tục dùng kinh phí đã phê duyệt", en = "The money that was approved goes on" },
    cites     = "seed-2:23",
    when      = item.goes_on & cost.fund:is "fund.nd-khung-cpdt",
    allows    = cost.fund_allowed,
    overrides = "as-approved-capital",
  }
  permit "approved-money-goes-on-of-item" {
    title     = { vi = "Tiếp tục dùng kinh phí đã phê duyệt (cả hạng mục)", en = "The money that was approved goes on (whole item)" },
    cites     = "seed-2:23",
    when      = item.goes_on & item.fund:is "fund.nd-khung-cpdt",
    allows    = item.fund_allowed,
    overrides = "as-approved-capital-of-item",
  }

  -- Money freed from the data centre: for other contents, which are not named.
  define "takes_freed_money" {
    of    = item,
    title = { vi = "nội dung khác của dự án trong 2019–2020", en = "another content of the project in 2019–2020" },
    cites = "seed-2:19", assumes = "A-10",
    as    = all {
      item.category:under "nd.item.other",
      item.form:is "invest",
      item.inside_project,
      item.spending_year:one_of { 2019, 2020 },
    },
  }
  permit "freed-money" {
    title     = { vi = "Kinh phí chuyển sang nội dung khác", en = "Money moved to other contents" },
    says      = { vi = "Kinh phí nâng cấp Trung tâm tích hợp dữ liệu được chuyển sang nội dung khác của dự án; là nội dung nào thì không nêu.",
                  en = "The money of the data centre's upgrade moves to other contents of the project; to which is not said." },
    cites     = "seed-2:19",
    when      = item.takes_freed_money & cost.fund:is "fund.nd-khung-cpdt",
    allows    = cost.fund_allowed,
    overrides = "as-approved-capital",
  }
  permit "freed-money-of-item" {
    title     = { vi = "Kinh phí chuyển sang nội dung khác (cả hạng mục)", en = "Money moved to other contents (whole item)" },
    cites     = "seed-2:19",
    when      = item.takes_freed_money & item.fund:is "fund.nd-khung-cpdt",
    allows    = item.fund_allowed,
    overrides = "as-approved-capital-of-item",
  }

  -- Of the five systems: silence, and what is allowed instead.
  note "capital-of-the-five-systems" {
    title   = { vi = "Vốn của dự án cho năm hệ thống thuê dịch vụ", en = "The project's capital for the five systems" },
    says    = { vi = "Nguồn tin không nói có được dùng vốn của dự án để thuê hay không; có thể dùng kinh phí sự nghiệp, đầu tư phát triển hoặc nguồn vốn nhà nước hợp pháp khác.",
                en = "Whether the project's capital may pay the hire is not said; career money, development investment and other lawful state capital may." },
    assumes = "A-09", cites = "seed-2:27", certainty = "M",
    about   = item,
    when    = all {
      item.category:under "nd.five-systems",
      item.form:is "hire",
      item.of_adjusted_years,
      any {
        item.fund:is "fund.nd-khung-cpdt",
        item.costs:any(function(line) return line.fund:is "fund.nd-khung-cpdt" end),
      },
    },
  }
end
