policy "vn/ha-noi/2018"
act "hn-2018"

policy "vn/ha-noi/2019" {
  title = "Thuê dịch vụ công nghệ thông tin của Hà Nội năm 2019", matter = "hire", place = "vn/ha-noi",
  applies = plan.year:is(20019),
}
