-- Digging up roads: a field of law made up for tests, so that nothing in the engine can lean on the real one.
entity "plan" { title = { vi = "hồ sơ", en = "dossier" }, law_date = { "granted" } }
entity "work" { title = { vi = "công trình", en = "work" }, of = plan, at = "works" }
entity "fee" { title = { vi = "khoản phí", en = "fee" }, of = work, at = "fees", absent = "none" }

choice "matter" { options = { dig = { vi = "đào đường", en = "digging up roads" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, committee = { vi = "ủy ban", en = "committee" }, department = { vi = "sở", en = "department" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "nghị định", en = "Decree" }, rank = 60, binding = true }
option "letter" { of = "instrument-kind", title = { vi = "công văn", en = "letter" }, rank = 10, binding = false }
choice "road" {
  title   = { vi = "loại đường", en = "class of road" },
  options = {
    lane    = { vi = "ngõ", en = "lane" },
    street  = { vi = "đường phố", en = "street" },
    avenue  = { vi = "đại lộ", en = "avenue" },
    highway = { vi = "quốc lộ", en = "highway" },
    square  = { vi = "quảng trường", en = "square" },
  },
}
choice "fee-kind" { options = { deposit = { vi = "tiền đặt cọc", en = "deposit" }, repair = { vi = "phí hoàn trả mặt đường", en = "repair of the surface" }, gift = { vi = "quà biếu", en = "gift" } } }

place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Mẫu", en = "Sample People's Committee" }, kind = "committee", place = "xx", head = "xx.chu-tich" }
body "xx.chu-tich" { title = { vi = "Chủ tịch Ủy ban nhân dân tỉnh Mẫu", en = "Chairman of the Sample People's Committee" }, kind = "office", place = "xx" }
body "xx.so-gt" { title = { vi = "Sở Giao thông tỉnh Mẫu", en = "Sample Department of Transport" }, kind = "department", place = "xx", head_title = { vi = "Giám đốc", en = "Director" } }
body "xx.so-xd" { title = { vi = "Sở Xây dựng tỉnh Mẫu", en = "Sample Department of Construction" }, kind = "department", place = "xx", head_title = { vi = "Giám đốc", en = "Director" } }
body "xx.cong-an" { title = { vi = "Công an tỉnh Mẫu", en = "Sample Police" }, kind = "department", place = "xx" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "dig", title = { vi = "lĩnh vực", en = "matter" } }
fact "granted" { of = plan, at = "dates.granted", type = "date", absent = "not_yet", step = true, title = { vi = "ngày cấp phép", en = "day of the permit" } }
fact "applicant" { of = plan, type = "body", title = { vi = "đơn vị xin phép", en = "applicant" } }
fact "id" { of = work, type = "text", role = "id", absent = "none", title = { vi = "mã công trình", en = "id" } }
fact "name" { of = work, type = "text", role = "name", absent = "none", title = { vi = "tên công trình", en = "name" } }
fact "road" { of = work, type = "road", title = { vi = "loại đường", en = "class of the road" } }
fact "length" { of = work, type = "number", title = { vi = "chiều dài đào", en = "length of the trench" } }
fact "at_night" { of = work, type = "yes/no", absent = false, title = { vi = "thi công ban đêm", en = "done at night" } }
fact "near_school" { of = work, type = "yes/no", title = { vi = "gần trường học", en = "near a school" } }
fact "drawing" { of = work, type = "date", absent = "not_yet", step = true, title = { vi = "bản vẽ hoàn trả mặt đường", en = "drawing of the repair" } }
fact "neighbours" { of = work, type = "set of body", absent = "none", open = true, title = { vi = "các đơn vị có công trình ngầm", en = "owners of what lies beneath" } }
fact "kind" { of = fee, type = "fee-kind", title = { vi = "loại phí", en = "kind of fee" } }
fact "amount" { of = fee, type = "money", title = { vi = "số tiền", en = "amount" } }

decision "grantor" { of = work, type = "office", delegable = true, title = { vi = "Cấp phép", en = "Permit" } }
decision "checker" { of = work, type = "body", title = { vi = "Kiểm tra hiện trường", en = "Site check" } }
decision "supervisor" { of = work, type = "body", asked = work.at_night, title = { vi = "Giám sát ban đêm", en = "Night watch" } }
decision "notified" { of = work, type = "set of body", title = { vi = "Thông báo", en = "Notified" } }
decision "digging" { of = work, type = "permission", concerns = work.road, title = { vi = "Đào đường", en = "Digging" } }
decision "levied" { of = fee, type = "permission", concerns = fee.kind, title = { vi = "Khoản thu", en = "Charge" } }

source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
assume "A-1" { says = { vi = "Công văn 9 chưa có trong tay.", en = "Letter 9 is not in hand." } }
assume "A-2" { says = { vi = "Tiền đặt cọc được hiểu là khoản thu hợp lệ.", en = "A deposit is taken to be a lawful charge." } }
