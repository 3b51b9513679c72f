-- A field of law that is made up: acts that begin and end on days known exactly, within bounds, or not at all.
entity "plan" { title = { vi = "đơn", en = "form" }, law_date = { "filed" } }
entity "boat" { title = { vi = "thuyền", en = "boat" }, of = plan, at = "boats" }
choice "matter" { options = { sail = { vi = "đi biển", en = "sailing" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, port = { vi = "cảng", en = "port" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
choice "sea" { options = { near = { vi = "ven bờ", en = "coastal" }, far = { vi = "xa bờ", en = "open sea" } } }
group "waters" { of = "sea", members = { "near", "far" }, closed = true, title = { vi = "vùng biển", en = "waters" } }
place "xx" { title = { vi = "nước Mẫu", en = "Sample" } }
place "xx/aa" { title = { vi = "tỉnh A", en = "A" }, part_of = "xx", exists = { before = "2025-07-01" }, becomes = "xx/bb" }
place "xx/bb" { title = { vi = "tỉnh B", en = "B" }, part_of = "xx" }
body "xx.hall" { title = { vi = "Chính phủ Mẫu", en = "Sample Government" }, place = "xx" }
body "aa.hall" { title = { vi = "Ủy ban tỉnh A", en = "Committee of A" }, place = "xx/aa" }
body "bb.port" { title = { vi = "Cảng B", en = "Port of B" }, kind = "port", place = "xx/bb", head_title = { vi = "Giám đốc", en = "Director" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp", en = "day of filing" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "nơi", en = "place" } }
fact "sea" { of = boat, type = "sea", title = { vi = "vùng biển", en = "waters" } }
fact "length" { of = boat, type = "number", title = { vi = "chiều dài", en = "length" } }
decision "licenses" { of = boat, type = "office", title = { vi = "Cấp phép", en = "Licence" } }
decision "leave" { of = boat, type = "permission", title = { vi = "Ra khơi", en = "Leaving" } }
source "paper-1" { title = { vi = "Tài liệu mẫu", en = "Sample paper" } }
assume "A-1" { says = { vi = "Giả định mẫu.", en = "A sample assumption." } }
