-- Mooring buoys: what a search for changes must see: duties that may arise, bodies that live in another's place, silence.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "signed" } }
entity "buoy" { title = { vi = "phao neo", en = "buoy" }, of = plan, at = "buoys" }

choice "matter" { options = { mooring = { vi = "neo đậu", en = "mooring" } } }
choice "body-kind" { options = { department = { vi = "sở", en = "department" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
option "circular" { of = "instrument-kind", title = { vi = "Thông tư", en = "Circular" }, rank = 40, binding = true }
choice "bottom" { options = { sand = { vi = "cát", en = "sand" }, rock = { vi = "đá", en = "rock" } } }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.gt" { title = { vi = "Sở Giao thông tỉnh Mẫu", en = "Transport" }, kind = "department", place = "xx", exists = { before = "2021-01-01" }, becomes = "xx.xd" }
body "xx.xd" { title = { vi = "Sở Xây dựng tỉnh Mẫu", en = "Construction" }, kind = "department", place = "xx" }
body "xx.ts" { title = { vi = "Sở Thủy sản tỉnh Mẫu", en = "Fisheries" }, kind = "department", place = "xx" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "mooring", title = { vi = "lĩnh vực", en = "matter" } }
fact "signed" { of = plan, at = "dates.signed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày ký", en = "day of signing" } }
fact "id" { of = buoy, type = "text", role = "id", absent = "none", title = { vi = "mã phao", en = "id" } }
fact "tested" { of = buoy, type = "date", title = { vi = "ngày thử tải", en = "day of the load test" } }
fact "bottom" { of = buoy, type = "bottom", title = { vi = "nền đáy", en = "bottom" } }
fact "chain" { of = buoy, type = "months", changeable = false, title = { vi = "tuổi xích neo", en = "age of the chain" } }
fact "rent" { of = buoy, type = "money", title = { vi = "tiền thuê", en = "rent" } }
fact "lit" { of = buoy, type = "yes/no", title = { vi = "có đèn", en = "lit" } }

fact "slots" { of = buoy, type = "number", changeable = false, title = { vi = "số chỗ", en = "slots" } }
fact "keeper" { of = buoy, type = "body", title = { vi = "cơ quan trông coi", en = "keeper" } }

decision "heard" { of = buoy, type = "set of body", title = { vi = "Lấy ý kiến", en = "Heard" } }
decision "let" { of = buoy, type = "permission", concerns = buoy.rent, title = { vi = "Cho thuê", en = "Letting" } }
decision "swap" { of = buoy, type = "permission", concerns = buoy.rent, title = { vi = "Đổi phao", en = "Swapping" } }
decision "guarded" { of = buoy, type = "yes/no", title = { vi = "Có người gác", en = "Guarded" } }
decision "told" { of = buoy, type = "set of body", title = { vi = "Thông báo", en = "Told" } }
source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
