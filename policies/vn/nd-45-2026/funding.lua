-- Which money may pay. Money that no norm names is silence.
policy "vn/nd-45-2026"
act "nd-45-2026"

permit "regular-spending-45" {
  title  = { vi = "Kinh phí chi thường xuyên", en = "Regular spending" },
  cites  = "nd-45-2026 Điều 32",
  when   = cost.fund:is "fund.thuong-xuyen",
  allows = cost.fund_allowed,
}
permit "regular-spending-of-item-45" {
  title  = { vi = "Kinh phí chi thường xuyên (cả hạng mục)", en = "Regular spending (whole item)" },
  cites  = "nd-45-2026 Điều 32",
  when   = item.fund:is "fund.thuong-xuyen",
  allows = item.fund_allowed,
}
permit "investment-as-a-project-45" {
  title  = { vi = "Vốn đầu tư công, theo dự án thuê", en = "Public investment, as a hire project" },
  cites  = "nd-45-2026 Điều 7",
  when   = cost.fund:is "fund.dtpt",
  allows = cost.fund_allowed,
}
permit "investment-as-a-project-of-item-45" {
  title  = { vi = "Vốn đầu tư công, theo dự án thuê (cả hạng mục)",
             en = "Public investment, as a hire project (whole item)" },
  cites  = "nd-45-2026 Điều 7",
  when   = item.fund:is "fund.dtpt",
  allows = item.fund_allowed,
}

-- Money of several owners. The article of this decree is not in our notes; the one before it and the one after say the same.
permit "mixed-money-45" {
  title  = { vi = "Vốn hỗn hợp có phần của Nhà nước", en = "Mixed money with a State share" },
  says   = { vi = "Vốn nhà nước từ 30% trở lên, hoặc là phần lớn nhất.",
             en = "30 % or more of the State, or its part is the largest." },
  cites  = { "nd-45-2026", "nd-73-2019 Điều 1 khoản 2", "nd-224-2026 Điều 36 khoản 1" },
  when   = cost.fund:is "fund.hon-hop" & any { item.state_share:at_least(percent "30"), item.state_share_largest },
  allows = cost.fund_allowed,
}
permit "mixed-money-of-item-45" {
  title  = { vi = "Vốn hỗn hợp có phần của Nhà nước (cả hạng mục)",
             en = "Mixed money with a State share (whole item)" },
  says   = { vi = "Vốn nhà nước từ 30% trở lên, hoặc là phần lớn nhất.",
             en = "30 % or more of the State, or its part is the largest." },
  cites  = { "nd-45-2026", "nd-73-2019 Điều 1 khoản 2", "nd-224-2026 Điều 36 khoản 1" },
  when   = item.fund:is "fund.hon-hop" & any { item.state_share:at_least(percent "30"), item.state_share_largest },
  allows = item.fund_allowed,
}
-- Where the State has less, the decree is not for the item at all; what it answers of it is then no more than a comparison.
note "little-state-money-45" {
  title = { vi = "Vốn hỗn hợp có ít vốn nhà nước: nghị định không áp dụng", en = "Mixed money with little of the State: the decree does not apply" },
  says  = { vi = "Vốn nhà nước dưới 30% và không phải là phần lớn nhất: hạng mục không thuộc phạm vi áp dụng của nghị định; các kết quả khác của hạng mục chỉ để tham khảo.",
            en = "Less than 30 % of the State, and not the largest part: the item is out of the decree's scope; what else is said of it is only for comparison." },
  cites = { "nd-45-2026", "nd-73-2019 Điều 1 khoản 2", "nd-224-2026 Điều 36 khoản 1" },
  when  = all {
    any { item.fund:is "fund.hon-hop", item.costs:any(function(line) return line.fund:is "fund.hon-hop" end) },
    item.state_share:below(percent "30"), ~item.state_share_largest,
  },
}
