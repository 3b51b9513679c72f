-- The ministry's own plan of IT application, 2011–2015. Its decision is number 2016 of the year 2010.
policy "vn/qd-2016-btttt" {
  title  = { vi = "Kế hoạch ứng dụng công nghệ thông tin trong hoạt động của Bộ Thông tin và Truyền thông 2011–2015",
             en = "MIC's IT-application plan 2011–2015" },
  matter = "plan",
  place  = "vn",
  within = "vn.btttt",
  applies = plan.year:one_of { 2011, 2012, 2013, 2014, 2015 },
  says   = { vi = "Trong hoạt động của Bộ; có hiệu lực từ ngày ký 23/12/2010.", en = "In the ministry's own work; in force from its signing on 23/12/2010." },
}
