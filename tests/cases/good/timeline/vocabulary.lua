-- Wells: who licenses them, under acts that begin, end, and whose days are not always certain, at a place that ends.
entity "plan" { title = { vi = "đơn", en = "form" }, law_date = { "filed" } }
entity "well" { title = { vi = "giếng", en = "well" }, of = plan, at = "wells" }
entity "letter" { title = { vi = "văn bản", en = "letter" }, of = plan, at = "letters", absent = "none", law_date = { "dated" } }

choice "matter" { options = { well = { vi = "khoan giếng", en = "drilling wells" }, mill = { vi = "xay xát", en = "milling" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, department = { vi = "sở", en = "department" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
option "letter" { of = "instrument-kind", title = { vi = "Công văn", en = "Letter" }, rank = 10, binding = false }
place "xx" { title = { vi = "nước Mẫu", en = "Sample Land" } }
place "xx/new" { title = { vi = "tỉnh Mới", en = "New Province" }, part_of = "xx" }
place "xx/old" { title = { vi = "tỉnh Cũ", en = "Old Province" }, part_of = "xx", exists = { before = "2025-07-01" }, becomes = "xx/new" }
body "xx.so" { title = { vi = "Sở Tài nguyên tỉnh Cũ", en = "Department of Resources" }, kind = "department", place = "xx/old", exists = { before = "2022-03-01" } }
body "xx.ct" { title = { vi = "Chủ tịch tỉnh Cũ", en = "Chairman" }, kind = "office", place = "xx/old" }
body "xx.gd" { title = { vi = "Giám đốc Sở Tài nguyên tỉnh Cũ", en = "Director of Resources" }, kind = "office", place = "xx/old" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã đơn", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "well", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp", en = "day of filing" } }
fact "name" { of = well, type = "text", role = "name", absent = "none", title = { vi = "tên giếng", en = "name" } }
fact "depth" { of = well, type = "number", title = { vi = "độ sâu", en = "depth" } }
fact "tested" { of = well, type = "yes/no", absent = false, title = { vi = "đã thử nước", en = "water tested" } }
fact "dated" { of = letter, type = "date", step = true, title = { vi = "ngày văn bản", en = "its date" } }

decision "licenses" { of = well, type = "office", title = { vi = "Cấp phép", en = "Licence" } }
decision "told" { of = well, type = "set of body", title = { vi = "Nơi nhận", en = "Told" } }
decision "drill" { of = well, type = "permission", concerns = well.depth, title = { vi = "Khoan", en = "Drilling" } }
decision "reply" { of = letter, type = "office", title = { vi = "Trả lời", en = "Reply" } }
source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
assume "A-1" { says = { vi = "Ngày bắt đầu nằm trong quý hai.", en = "It begins in the second quarter." } }
