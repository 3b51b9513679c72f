-- Which money may pay. Money that no norm names is silence.
policy "vn/nd-73-2019"
act "nd-73-2019"

permit "regular-spending-73" {
  title  = { vi = "Kinh phí chi thường xuyên", en = "Regular spending" },
  cites  = "nd-73-2019 Điều 52",
  when   = cost.fund:is "fund.thuong-xuyen",
  allows = cost.fund_allowed,
}
permit "regular-spending-of-item-73" {
  title  = { vi = "Kinh phí chi thường xuyên (cả hạng mục)", en = "Regular spending (whole item)" },
  cites  = "nd-73-2019 Điều 52",
  when   = item.fund:is "fund.thuong-xuyen",
  allows = item.fund_allowed,
}
permit "investment-as-a-project-73" {
  title  = { vi = "Kinh phí đầu tư phát triển, theo dự án", en = "Investment money, as a project" },
  cites  = "nd-73-2019 Điều 1",
  when   = cost.fund:is "fund.dtpt",
  allows = cost.fund_allowed,
}
permit "investment-as-a-project-of-item-73" {
  title  = { vi = "Kinh phí đầu tư phát triển, theo dự án (cả hạng mục)",
             en = "Investment money, as a project (whole item)" },
  cites  = "nd-73-2019 Điều 1",
  when   = item.fund:is "fund.dtpt",
  allows = item.fund_allowed,
}

-- Money of several owners: the decree applies if the State has 30 % of it, or the largest part.
permit "mixed-money-73" {
  title  = { vi = "Vốn hỗn hợp có phần của Nhà nước", en = "Mixed money with a State share" },
  says   = { vi = "Vốn nhà nước từ 30% trở lên, hoặc là phần lớn nhất.",
             en = "30 % or more of the State, or its part is the largest." },
  cites  = "nd-73-2019 Điều 1 khoản 2",
  when   = cost.fund:is "fund.hon-hop" & any { item.state_share:at_least(percent "30"), item.state_share_largest },
  allows = cost.fund_allowed,
}
permit "mixed-money-of-item-73" {
  title  = { vi = "Vốn hỗn hợp có phần của Nhà nước (cả hạng mục)",
             en = "Mixed money with a State share (whole item)" },
  cites  = "nd-73-2019 Điều 1 khoản 2",
  when   = item.fund:is "fund.hon-hop" & any { item.state_share:at_least(percent "30"), item.state_share_largest },
  allows = item.fund_allowed,
}
-- Where the State has less, the decree is not for the item at all; what it answers of it is then no more than a comparison.
note "little-state-money-73" {
  title = { vi = "Vốn hỗn hợp có ít vốn nhà nước: nghị định không áp dụng", en = "Mixed money with little of the State: the decree does not apply" },
  says  = { vi = "Vốn nhà nước dưới 30% và không phải là phần lớn nhất: hạng mục không thuộc phạm vi áp dụng của nghị định; các kết quả khác của hạng mục chỉ để tham khảo.",
            en = "Less than 30 % of the State, and not the largest part: the item is out of the decree's scope; what else is said of it is only for comparison." },
  cites = "nd-73-2019 Điều 1 khoản 2",
  when  = all {
    any { item.fund:is "fund.hon-hop", item.costs:any(function(line) return line.fund:is "fund.hon-hop" end) },
    item.state_share:below(percent "30"), ~item.state_share_largest,
  },
}
note "career-money-is-regular-spending-73" {
  title = { vi = "Kinh phí sự nghiệp nay gọi là chi thường xuyên", en = "Career money is now called regular spending" },
  says  = { vi = "Từ năm ngân sách 2017 các nghị định dùng “chi thường xuyên”; nếu khoản này là chi thường xuyên thì ghi fund.thuong-xuyen.",
            en = "Since budget year 2017 decrees say “regular spending”: if this is that money, state fund.thuong-xuyen." },
  cites = "luat-nsnn-2015", certainty = "M",
  when  = cost.fund:is "fund.su-nghiep",
}
