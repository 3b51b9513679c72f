-- Money for IT application under the national plan, 22/06/2008 to 31/03/2012.
policy "vn/ttlt-43-2008" {
  title  = { vi = "Kinh phí ứng dụng công nghệ thông tin theo Thông tư liên tịch số 43/2008", en = "IT-application money under joint circular 43/2008" },
  matter = "spending",
  place  = "vn",
}
act "ttlt-43-2008"

permit "national-plan-money" {
  title  = { vi = "Kinh phí theo kế hoạch quốc gia", en = "Money of the national plan" },
  cites  = { "ttlt-43-2008", "thuoc-tinh-ttlt" }, certainty = "M",
  when   = cost.fund:is "fund.ctqg-udcntt",
  allows = cost.fund_allowed,
}
permit "national-plan-money-of-item" {
  title  = { vi = "Kinh phí theo kế hoạch quốc gia (cả hạng mục)", en = "Money of the national plan (whole item)" },
  cites  = { "ttlt-43-2008", "thuoc-tinh-ttlt" }, certainty = "M",
  when   = item.fund:is "fund.ctqg-udcntt",
  allows = item.fund_allowed,
}
