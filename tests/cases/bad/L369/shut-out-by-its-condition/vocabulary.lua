entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
choice "matter" { options = { "hire" } }
choice "body-kind" { options = { "department", "office" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "nghị định" { of = "instrument-kind", title = "Nghị định", rank = 60, binding = true }
place "vn" { title = "cả nước" }
body "hn.so-tttt" { title = "Sở Thông tin và Truyền thông thành phố Hà Nội", kind = "department" }
fact "approved" { of = plan, type = "date", title = "ngày phê duyệt", at = "dates.approved", absent = "not_yet", step = true }
fact "cost" { of = item, type = "money", title = "kinh phí" }
decision "appraiser" { of = item, type = "body", title = "Thẩm định" }
instrument "nd-73-2019" { kind = "nghị định", issued = "2019-09-05", in_force = { from = "2020-01-01" } }
policy "vn/nd-73-2019" { title = "Đầu tư ứng dụng công nghệ thông tin", matter = "hire", place = "vn" }
