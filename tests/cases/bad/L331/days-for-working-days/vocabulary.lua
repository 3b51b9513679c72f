entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
entity "opinion" { title = "ý kiến", of = item, at = "opinions", absent = "none" }
choice "matter" { options = { "hire" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "công văn" { of = "instrument-kind", title = "Công văn", rank = 10, binding = false }
place "vn/ha-noi" { title = "thành phố Hà Nội" }
fact "dated" { of = opinion, type = "date", title = "ngày của ý kiến" }
decision "plan_needed" { of = item, type = "yes/no", title = "Phải lập kế hoạch thuê" }
source "seed-1" { title = "Hà Nội mời Cục Tin học hóa thẩm định kế hoạch thuê Trung tâm điều hành thông minh" }
instrument "hn-2018" { kind = "công văn", issued = "2018-06-13", in_force = { from = "2018-06-13", before = "2019-01-01" } }
policy "vn/ha-noi/2018" { title = "Thuê dịch vụ công nghệ thông tin của Hà Nội năm 2018", matter = "hire", place = "vn/ha-noi" }
fact "received" { of = item, type = "date", title = "ngày nhận hồ sơ" }
fact "answered" { of = item, type = "date", absent = "not_yet", step = true, title = "ngày trả lời" }
fact "units" { of = item, type = "number", title = "số đơn vị" }
decision "due" { of = item, type = "date", title = "Hạn trả lời" }
calendar "vn" { title = "Lịch làm việc", place = "vn/ha-noi", weekend = { "saturday", "sunday" }, cites = "seed-1:3" }
fact "notice" { of = item, type = "working days", title = "thời gian báo trước" }
