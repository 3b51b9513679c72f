-- Money of the national programme, and other IT money in the yearly budget, from 01/04/2012. When the circular ended is not known; it is not
-- used after 2019 (A-29).
policy "vn/ttlt-19-2012" {
  title  = { vi = "Kinh phí ứng dụng công nghệ thông tin theo Thông tư liên tịch số 19/2012", en = "IT-application money under joint circular 19/2012" },
  matter = "spending",
  place  = "vn",
}
act "ttlt-19-2012"

-- Three kinds of users; that all three have to be given budget for IT is a reading (A-15), of socio-political organisations it is sure.
define "may_spend" {
  of      = plan,
  title   = { vi = "cơ quan nhà nước, cơ quan Đảng hoặc tổ chức chính trị - xã hội được cấp ngân sách cho ứng dụng công nghệ thông tin",
              en = "a state agency, Party body or socio-political organisation given budget for IT" },
  cites   = { "ttlt-19-2012", "seed-4:16" }, assumes = "A-15",
  as      = all {
    plan.given_it_budget,
    plan.hirer.kind:one_of {
      "ministry", "ministry-agency", "government", "province-committee", "department", "agency", "district-committee",
      "commune-committee", "council", "local-branch", "party-body", "socio-political",
    },
  },
}
permit "programme-money" {
  title    = { vi = "Kinh phí Chương trình quốc gia", en = "Money of the national programme" },
  cites    = { "ttlt-19-2012", "seed-4:16", "thuoc-tinh-ttlt" },
  in_force = { before = "2020-01-01", assumes = "A-29" },
  when     = plan.may_spend & cost.fund:is "fund.ctqg-udcntt",
  allows   = cost.fund_allowed,
}
permit "yearly-budget-money" {
  title    = { vi = "Kinh phí ứng dụng công nghệ thông tin trong dự toán hằng năm", en = "IT money in the yearly budget" },
  says     = { vi = "Hoạt động ứng dụng công nghệ thông tin khác, thuộc kế hoạch, dự toán chi ngân sách hằng năm của đơn vị.",
               en = "Other IT spending inside the yearly budget plan of the body." },
  cites    = { "ttlt-19-2012", "seed-4:16", "thuoc-tinh-ttlt" },
  in_force = { before = "2020-01-01", assumes = "A-29" },
  when     = plan.may_spend & cost.fund:is "fund.du-toan-nam",
  allows   = cost.fund_allowed,
}
permit "money-of-item" {
  title    = { vi = "Kinh phí Chương trình quốc gia hoặc dự toán hằng năm (cả hạng mục)", en = "Programme or yearly money (whole item)" },
  cites    = { "ttlt-19-2012", "seed-4:16", "thuoc-tinh-ttlt" },
  in_force = { before = "2020-01-01", assumes = "A-29" },
  when     = plan.may_spend & item.fund:one_of { "fund.ctqg-udcntt", "fund.du-toan-nam" },
  allows   = item.fund_allowed,
}
