-- The three sources of money. Money that is not the State's, or not lawful for this, is not named: silence.
policy "vn/qd-80-2014"
act "qd-80-2014"

permit "career-money" {
  title  = { vi = "Kinh phí chi sự nghiệp", en = "Career money" },
  cites  = "seed-0:15",
  when   = cost.fund:is "fund.su-nghiep",
  allows = cost.fund_allowed,
}
permit "investment-money" {
  title  = { vi = "Kinh phí chi đầu tư phát triển", en = "Development-investment money" },
  cites  = "seed-0:15",
  when   = cost.fund:is "fund.dtpt",
  allows = cost.fund_allowed,
}
-- Funds that another norm names are no "other" fund: regular spending, the two of one place that A-35 and A-36 keep apart, and
-- programme and yearly money that have circulars of their own.
permit "other-lawful-state-capital" {
  title   = { vi = "Nguồn vốn nhà nước hợp pháp khác", en = "Other lawful state capital" },
  cites   = "seed-0:15", assumes = { "A-35", "A-36" },
  when    = all {
    cost.fund:none_of {
      "fund.su-nghiep", "fund.dtpt", "fund.thuong-xuyen", "fund.nd-khung-cpdt", "fund.hn-cntt-2018",
      "fund.ctmt-cntt", "fund.ctqg-udcntt", "fund.du-toan-nam",
    },
    cost.fund.state,
    cost.fund.lawful,
  },
  allows  = cost.fund_allowed,
}

-- The same for an item whose fund is given as a whole.
permit "career-money-of-item" {
  title  = { vi = "Kinh phí chi sự nghiệp (cả hạng mục)", en = "Career money (whole item)" },
  cites  = "seed-0:15",
  when   = item.fund:is "fund.su-nghiep",
  allows = item.fund_allowed,
}
permit "investment-money-of-item" {
  title  = { vi = "Kinh phí chi đầu tư phát triển (cả hạng mục)", en = "Development-investment money (whole item)" },
  cites  = "seed-0:15",
  when   = item.fund:is "fund.dtpt",
  allows = item.fund_allowed,
}
permit "other-lawful-state-capital-of-item" {
  title   = { vi = "Nguồn vốn nhà nước hợp pháp khác (cả hạng mục)", en = "Other lawful state capital (whole item)" },
  cites   = "seed-0:15", assumes = { "A-35", "A-36" },
  when    = all {
    item.fund:none_of {
      "fund.su-nghiep", "fund.dtpt", "fund.thuong-xuyen", "fund.nd-khung-cpdt", "fund.hn-cntt-2018",
      "fund.ctmt-cntt", "fund.ctqg-udcntt", "fund.du-toan-nam",
    },
    item.fund.state,
    item.fund.lawful,
  },
  allows  = item.fund_allowed,
}
