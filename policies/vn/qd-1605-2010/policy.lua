-- The national programme of 2011–2015. Of its decision only number and day are known; what is said of its money is what a meeting discussed.
policy "vn/qd-1605-2010" {
  title  = { vi = "Chương trình quốc gia về ứng dụng công nghệ thông tin 2011–2015", en = "National programme on IT application 2011–2015" },
  matter = "spending",
  place  = "vn",
}
act "tb-bdh-2012-02-16"

note "outside-the-central-budget" {
  title    = { vi = "Vốn ngoài ngân sách trung ương cho Chương trình quốc gia", en = "Money outside the central budget for the programme" },
  says     = { vi = "Việc huy động vốn ngoài ngân sách trung ương, theo hình thức đối tác công tư, mới chỉ được đưa ra nghiên cứu, thí điểm; đó không phải là cho phép.",
               en = "Raising money outside the central budget, by public-private partnership, was to be studied and tried; that is no permission." },
  cites    = "seed-4:18",
  in_force = { from = "2012-02-16", before = "2016-01-01" },
  when     = ~cost.fund.state,
}
