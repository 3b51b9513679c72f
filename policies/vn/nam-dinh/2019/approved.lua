-- What was approved before the adjustment: contents of the project are invested in, with the project's capital, but for what
-- the adjustment stops or turns to hire. The project is of 2016–2020. Of two contents the adjustment speaks of years, so their year of
-- spending has to be known; of the others the plan's year will do.
for _, part in ipairs { "vn/nam-dinh/2019", "vn/nam-dinh/2019/dau-tu" } do
  policy(part)
  act "nd-du-an-2016"

  define "as_approved" {
    of    = item,
    title = { vi = "đầu tư nội dung của dự án như đã phê duyệt", en = "investing in a content of the project as approved" },
    cites = "seed-2:27", assumes = "A-34", certainty = "M",
    as    = all {
      item.category:under "nd.project-contents",
      item.form:is "invest",
      item.inside_project,
      any {
        item.spending_year:one_of { 2016, 2017, 2018, 2019, 2020 },
        plan.year:one_of { 2016, 2017, 2018, 2019, 2020 },
      },
      any {
        item.category:none_of { "nd.item.data-centre-upgrade", "nd.item.pub-admin-services" },
        item.spending_year:one_of { 2016, 2017, 2018, 2019, 2020 },
      },
    },
  }
  permit "as-approved" {
    title  = { vi = "Giữ nguyên theo dự án đã phê duyệt", en = "As the project was approved" },
    says   = { vi = "Nội dung của dự án được đầu tư như đã phê duyệt, trừ nội dung mà việc điều chỉnh dừng lại hoặc chuyển sang thuê.",
               en = "Contents of the project are invested in as approved, but for what the adjustment stops or turns to hire." },
    cites  = "seed-2:27", assumes = "A-34", certainty = "M",
    when   = item.as_approved,
    allows = item.form_allowed,
  }
  permit "as-approved-capital" {
    title  = { vi = "Vốn của dự án cho nội dung đã phê duyệt", en = "The project's capital for what was approved" },
    cites  = "seed-2:27", assumes = "A-34", certainty = "M",
    when   = item.as_approved & cost.fund:is "fund.nd-khung-cpdt",
    allows = cost.fund_allowed,
  }
  permit "as-approved-capital-of-item" {
    title  = { vi = "Vốn của dự án cho nội dung đã phê duyệt (cả hạng mục)",
               en = "The project's capital for what was approved (whole item)" },
    cites  = "seed-2:27", assumes = "A-34", certainty = "M",
    when   = item.as_approved & item.fund:is "fund.nd-khung-cpdt",
    allows = item.fund_allowed,
  }
end
