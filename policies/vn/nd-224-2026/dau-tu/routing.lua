-- Public investment goes by projects.
policy "vn/nd-224-2026/dau-tu"
act "nd-224-2026"

rule "project-of-public-investment-224" {
  title   = { vi = "Vốn đầu tư công: lập dự án", en = "Public investment: a project" },
  cites   = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" },
  when    = any {
    item.fund:is "fund.dtpt",
    ~item.fund:exists() & item.costs:any(function(line) return line.fund:is "fund.dtpt" end),
  },
  decides = { prepared_as = "project" },
}
rule "mixed-task-as-investment-224" {
  title   = { vi = "Nhiệm vụ vừa đầu tư vừa thuê: quản lý như dự án",
              en = "Investment and hire in one task: managed as a project" },
  cites   = "nd-224-2026 Điều 65 khoản 8",
  when    = item.has_investment_part,
  decides = { prepared_as = "project" },
}
permit "investing-224" {
  title  = { vi = "Được đầu tư ứng dụng công nghệ thông tin theo dự án",
             en = "IT application may be invested in, by projects" },
  cites  = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" },
  when   = item.form:is "invest",
  allows = item.form_allowed,
}
permit "public-investment-for-projects-224" {
  title  = { vi = "Vốn đầu tư công, theo dự án", en = "Public investment, by projects" },
  cites  = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" },
  when   = cost.fund:is "fund.dtpt",
  allows = cost.fund_allowed,
}
permit "public-investment-for-projects-of-item-224" {
  title  = { vi = "Vốn đầu tư công, theo dự án (cả hạng mục)", en = "Public investment, by projects (whole item)" },
  cites  = { "nd-224-2026 Điều 40", "nd-224-2026 Điều 50" },
  when   = item.fund:is "fund.dtpt",
  allows = item.fund_allowed,
}
