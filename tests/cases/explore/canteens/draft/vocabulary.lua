-- Canteens of a town: what is decided hangs on money, sums, counts, dates and kinds, so that every way to switch occurs.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "signed" } }
entity "canteen" { title = { vi = "bếp ăn", en = "canteen" }, of = plan, at = "canteens" }
entity "bill" { title = { vi = "khoản mua", en = "bill" }, of = canteen, at = "bills", absent = "none" }
entity "letter" { title = { vi = "văn bản", en = "letter" }, of = canteen, at = "letters", absent = "none" }

choice "matter" { options = { canteen = { vi = "bếp ăn", en = "canteens" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, department = { vi = "sở", en = "department" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
choice "kind" {
  title = { vi = "loại bếp", en = "kind" },
  options = { school = { vi = "bếp trường học", en = "school" }, hospital = { vi = "bếp bệnh viện", en = "hospital" }, factory = { vi = "bếp nhà máy", en = "factory" } },
}
choice "goods" { options = { food = { vi = "thực phẩm", en = "food" }, gas = { vi = "khí đốt", en = "gas" } } }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.ct" { title = { vi = "Chủ tịch tỉnh Mẫu", en = "Chairman" }, kind = "office", place = "xx" }
body "xx.gd" { title = { vi = "Giám đốc Sở Y tế tỉnh Mẫu", en = "Director of Health" }, kind = "office", place = "xx" }
body "xx.tr" { title = { vi = "Trưởng phòng Y tế", en = "Head of the Health Office" }, kind = "office", place = "xx" }
body "xx.so" { title = { vi = "Sở Y tế tỉnh Mẫu", en = "Department of Health" }, kind = "department", place = "xx" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "canteen", title = { vi = "lĩnh vực", en = "matter" } }
fact "signed" { of = plan, at = "dates.signed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày ký", en = "day of signing" } }
fact "budget" { of = plan, type = "money", title = { vi = "dự toán", en = "budget" } }
fact "id" { of = canteen, type = "text", role = "id", absent = "none", title = { vi = "mã bếp", en = "id" } }
fact "name" { of = canteen, type = "text", role = "name", absent = "none", title = { vi = "tên bếp", en = "name" } }
fact "kind" { of = canteen, type = "kind", title = { vi = "loại bếp", en = "kind" } }
fact "meals" { of = canteen, type = "number", title = { vi = "số suất ăn", en = "meals" } }
fact "inspected" { of = canteen, type = "date", absent = "not_yet", step = true, title = { vi = "ngày kiểm tra", en = "day of inspection" } }
fact "night" { of = canteen, type = "yes/no", absent = false, title = { vi = "phục vụ ban đêm", en = "open at night" } }
fact "remark" { of = canteen, type = "text", absent = "none", title = { vi = "ghi chú", en = "remark" } }
fact "goods" { of = bill, type = "goods", title = { vi = "hàng mua", en = "goods" } }
fact "amount" { of = bill, type = "money", title = { vi = "số tiền", en = "amount" } }
fact "giver" { of = letter, type = "body", title = { vi = "cơ quan gửi", en = "sender" } }
fact "dated" { of = letter, type = "date", step = true, title = { vi = "ngày văn bản", en = "its date" } }

decision "approver" { of = canteen, type = "office", title = { vi = "Phê duyệt", en = "Approval" } }
decision "auditor" { of = canteen, type = "office", title = { vi = "Kiểm toán", en = "Audit" } }
decision "open" { of = canteen, type = "permission", concerns = canteen.kind, title = { vi = "Mở bếp", en = "Opening" } }
source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
assume "A-1" { says = { vi = "“Trước” là trước hẳn ngày ký.", en = "“Before” is strictly before." } }
