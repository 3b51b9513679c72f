entity "plan" { title = "kế hoạch", law_date = { "approved" } }
entity "item" { title = "hạng mục", of = plan, at = "items" }
choice "matter" { options = { "hire" } }
place "vn/ha-noi" { title = "thành phố Hà Nội" }
fact "place" { of = plan, at = "plan.place", type = "place", title = "địa phương", role = "place" }
fact "approved" { of = plan, at = "dates.approved", type = "date", title = "ngày phê duyệt", absent = "not_yet", step = true }
fact "share" { of = item, type = "percent", title = "tỷ lệ chi phí quản lý" }
policy "vn/ha-noi/2018" { title = "Thuê dịch vụ công nghệ thông tin của Hà Nội năm 2018", matter = "hire", place = "vn/ha-noi" }
