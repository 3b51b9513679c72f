-- Public investment goes by projects.
policy "vn/nd-45-2026/dau-tu"
act "nd-45-2026"

rule "project-of-public-investment-45" {
  title   = { vi = "Vốn đầu tư công: lập dự án", en = "Public investment: a project" },
  cites   = "nd-45-2026 Điều 7",
  when    = any {
    item.fund:is "fund.dtpt",
    ~item.fund:exists() & item.costs:any(function(line) return line.fund:is "fund.dtpt" end),
  },
  decides = { prepared_as = "project" },
}
permit "investing-45" {
  title  = { vi = "Được đầu tư ứng dụng công nghệ thông tin theo dự án",
             en = "IT application may be invested in, by projects" },
  cites  = "nd-45-2026 Điều 7",
  when   = item.form:is "invest",
  allows = item.form_allowed,
}
permit "public-investment-for-projects-45" {
  title  = { vi = "Vốn đầu tư công, theo dự án", en = "Public investment, by projects" },
  cites  = "nd-45-2026 Điều 7",
  when   = cost.fund:is "fund.dtpt",
  allows = cost.fund_allowed,
}
permit "public-investment-for-projects-of-item-45" {
  title  = { vi = "Vốn đầu tư công, theo dự án (cả hạng mục)", en = "Public investment, by projects (whole item)" },
  cites  = "nd-45-2026 Điều 7",
  when   = item.fund:is "fund.dtpt",
  allows = item.fund_allowed,
}
