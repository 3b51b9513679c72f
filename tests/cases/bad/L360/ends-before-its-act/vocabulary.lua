entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
choice "matter" { options = { "hire" } }
choice "body-kind" { options = { "department", "agency", "office" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "công văn" { of = "instrument-kind", title = "Công văn", rank = 10, binding = false }
place "vn/ha-noi" { title = "thành phố Hà Nội" }
body "hn.ct-ubnd" { title = "Chủ tịch Ủy ban nhân dân thành phố Hà Nội", kind = "office" }
decision "approver" { of = item, type = "office", title = "Phê duyệt", delegable = true }
source "seed-1" { title = "Hà Nội mời Cục Tin học hóa thẩm định kế hoạch thuê Trung tâm điều hành thông minh" }
instrument "hn-2018" { kind = "công văn", issued = "2018-06-13", in_force = { from = "2018-06-13", before = "2019-01-01" } }
policy "vn/ha-noi/2018" { title = "Thuê dịch vụ công nghệ thông tin của Hà Nội năm 2018", matter = "hire", place = "vn/ha-noi" }
