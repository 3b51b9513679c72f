-- Gardens: titles with commas in them, and a decree that follows another with norms of the same titles; an attribute that is yes or no.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "signed" } }
choice "matter" { options = { garden = { vi = "vườn", en = "gardens" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
choice "planting" {
  attributes = { native = { type = "yes/no", title = { vi = "mọc tự nhiên trong vùng", en = "native" } } },
}
option "roses" { of = "planting", title = { vi = "hoa hồng, hoa giấy", en = "roses, bougainvillea" }, native = false }
option "trees" { of = "planting", title = { vi = "cây bóng mát", en = "shade trees" }, native = true }
option "herbs" { of = "planting", title = { vi = "rau thơm, cây thuốc", en = "herbs, simples" }, native = true }
option "moss" { of = "planting", title = { vi = "rêu", en = "moss" } }
option "ferns" { of = "planting", place = "xx/b", title = { vi = "dương xỉ", en = "ferns" }, native = true }
place "xx/b" { title = { vi = "huyện Mẫu", en = "Sample District" }, part_of = "xx" }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.ct" { title = { vi = "Chủ tịch tỉnh Mẫu", en = "Chairman" }, kind = "office", place = "xx" }
body "xx.gd" { title = { vi = "Giám đốc Công viên tỉnh Mẫu", en = "Director of Parks" }, kind = "office", place = "xx" }
fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "garden", title = { vi = "lĩnh vực", en = "matter" } }
fact "signed" { of = plan, at = "signed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày ký", en = "day of signing" } }
fact "planting" { of = plan, at = "planting", type = "planting", title = { vi = "cây trồng", en = "planting" } }
decision "approver" { of = plan, type = "office", title = { vi = "Phê duyệt", en = "Approval" } }
decision "signer" { of = plan, type = "office", title = { vi = "Người ký", en = "Signature" } }
decision "planted" { of = plan, type = "permission", concerns = plan.planting, title = { vi = "Được trồng", en = "Planting" } }
