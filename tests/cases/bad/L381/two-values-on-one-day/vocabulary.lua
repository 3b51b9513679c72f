entity "plan" { title = "kế hoạch" }
choice "matter" { options = { "hire" } }
choice "body-kind" { options = { "department", "agency", "office" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "công văn" { of = "instrument-kind", title = "Công văn", rank = 10, binding = false }
place "vn/ha-noi" { title = "thành phố Hà Nội" }

instrument "hn-2018" { kind = "công văn", issued = "2018-06-13", in_force = { from = "2018-06-13", before = "2019-01-01" } }
policy "vn/ha-noi/2018" { title = "Thuê dịch vụ công nghệ thông tin của Hà Nội năm 2018", matter = "hire", place = "vn/ha-noi" }
option "nghị định" { of = "instrument-kind", title = "Nghị định", rank = 60, binding = true }
instrument "nd-73-2019" { kind = "nghị định", in_force = { from = "2020-01-01", before = "2026-03-01" } }
fact "term" { of = plan, type = "months", title = "thời hạn thuê" }
