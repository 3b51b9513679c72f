entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
entity "opinion" { title = "ý kiến", of = item, at = "opinions", absent = "none" }
choice "matter" { options = { "hire" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "công văn" { of = "instrument-kind", title = "Công văn", rank = 10, binding = false }
place "vn/ha-noi" { title = "thành phố Hà Nội" }
fact "in_kh48" { of = item, type = "yes/no", title = "thuộc Kế hoạch 48" }
fact "same_service_units" { of = item, type = "number", title = "số đơn vị thuê cùng dịch vụ" }
fact "written" { of = opinion, type = "yes/no", title = "bằng văn bản" }
decision "plan_needed" { of = item, type = "yes/no", title = "Phải lập kế hoạch thuê" }
source "seed-1" { title = "Hà Nội mời Cục Tin học hóa thẩm định kế hoạch thuê Trung tâm điều hành thông minh" }
instrument "hn-2018" { kind = "công văn", issued = "2018-06-13", in_force = { from = "2018-06-13", before = "2019-01-01" } }
policy "vn/ha-noi/2018" { title = "Thuê dịch vụ công nghệ thông tin của Hà Nội năm 2018", matter = "hire", place = "vn/ha-noi" }
