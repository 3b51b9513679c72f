-- What is prepared for an investment paid from regular money (Điều 51), and from investment money.
policy "vn/nd-73-2019/dau-tu"
act "nd-73-2019"

define "investment_money" {
  of    = item,
  title = { vi = "chi từ kinh phí đầu tư phát triển", en = "paid from investment money" },
  cites = { "nd-73-2019 Điều 1", "nd-73-2019 Điều 51 khoản 3" },
  as    = any {
    item.fund:is "fund.dtpt",
    ~item.fund:exists() & item.costs:any(function(line) return line.fund:is "fund.dtpt" end),
  },
}
permit "investing-73" {
  title  = { vi = "Được đầu tư ứng dụng công nghệ thông tin", en = "IT application may be invested in" },
  cites  = "nd-73-2019 Điều 51",
  when   = item.form:is "invest",
  allows = item.form_allowed,
}

rule "no-outline-73" {
  title   = { vi = "Đến 200 triệu đồng: không phải lập đề cương", en = "Up to 200 million: no outline" },
  cites   = "nd-73-2019 Điều 51 khoản 1",
  when    = ~item.investment_money & item.costs:sum(function(line) return line.amount end):at_most(law.outline_above),
  decides = { prepared_as = "none" },
}
rule "outline-73" {
  title   = { vi = "Trên 200 triệu đến 15 tỷ đồng: đề cương và dự toán chi tiết",
              en = "Above 200 million to 15 billion: an outline and detailed estimate" },
  cites   = "nd-73-2019 Điều 51 khoản 2",
  when    = all {
    ~item.investment_money,
    item.costs:sum(function(line) return line.amount end):above(law.outline_above),
    item.costs:sum(function(line) return line.amount end):at_most(law.project_above),
  },
  decides = { prepared_as = "outline" },
}
rule "project-73" {
  title   = { vi = "Trên 15 tỷ đồng: lập dự án", en = "Above 15 billion: a project" },
  cites   = "nd-73-2019 Điều 51 khoản 3",
  when    = ~item.investment_money & item.costs:sum(function(line) return line.amount end):above(law.project_above),
  decides = { prepared_as = "project" },
}
rule "project-of-investment-money-73" {
  title   = { vi = "Kinh phí đầu tư phát triển: lập dự án", en = "Investment money: a project" },
  cites   = { "nd-73-2019 Điều 1", "nd-73-2019 Điều 51 khoản 3" },
  when    = item.investment_money,
  decides = { prepared_as = "project" },
}
permit "public-investment-for-projects-73" {
  title  = { vi = "Vốn đầu tư công, theo dự án", en = "Public investment, by projects" },
  cites  = "nd-73-2019 Điều 1",
  when   = cost.fund:is "fund.dtpt",
  allows = cost.fund_allowed,
}
permit "public-investment-for-projects-of-item-73" {
  title  = { vi = "Vốn đầu tư công, theo dự án (cả hạng mục)", en = "Public investment, by projects (whole item)" },
  cites  = "nd-73-2019 Điều 1",
  when   = item.fund:is "fund.dtpt",
  allows = item.fund_allowed,
}
permit "regular-money-for-investing-73" {
  title  = { vi = "Kinh phí chi thường xuyên", en = "Regular spending" },
  cites  = "nd-73-2019 Điều 51",
  when   = cost.fund:is "fund.thuong-xuyen",
  allows = cost.fund_allowed,
}
permit "regular-money-for-investing-of-item-73" {
  title  = { vi = "Kinh phí chi thường xuyên (cả hạng mục)", en = "Regular spending (whole item)" },
  cites  = "nd-73-2019 Điều 51",
  when   = item.fund:is "fund.thuong-xuyen",
  allows = item.fund_allowed,
}
