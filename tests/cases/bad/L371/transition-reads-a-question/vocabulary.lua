entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
choice "matter" { options = { "hire" } }
choice "body-kind" { options = { "department", "agency", "office" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "công văn" { of = "instrument-kind", title = "Công văn", rank = 10, binding = false }
place "vn/ha-noi" { title = "thành phố Hà Nội" }
body "hn.so-tttt" { title = "Sở Thông tin và Truyền thông Hà Nội", kind = "department" }
decision "approver" { of = item, type = "office", title = "Phê duyệt", delegable = true }
decision "appraiser" { of = item, type = "body", title = "Thẩm định" }
decision "consulted" { of = item, type = "set of body", title = "Lấy ý kiến" }
source "seed-1" { title = "Hà Nội mời Cục Tin học hóa thẩm định kế hoạch thuê Trung tâm điều hành thông minh" }
instrument "hn-2018" { kind = "công văn", issued = "2018-06-13", in_force = { from = "2018-06-13", before = "2019-01-01" } }
policy "vn/ha-noi/2018" { title = "Thuê dịch vụ công nghệ thông tin của Hà Nội năm 2018", matter = "hire", place = "vn/ha-noi" }
decision "law" { of = plan, type = "policy", title = "Quy định áp dụng" }
fact "approved" { of = plan, at = "dates.approved", type = "date", absent = "not_yet", title = "ngày phê duyệt" }
fact "considered" { of = plan, type = "date", role = "considered", title = "ngày xét pháp luật áp dụng" }
decision "urgent" { of = plan, type = "yes/no", title = "Khẩn cấp" }
