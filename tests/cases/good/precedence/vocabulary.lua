-- Street stalls: who decides when several norms answer, and what the others lost to.
entity "plan" { title = { vi = "đơn", en = "application" }, law_date = { "filed" } }
entity "stall" { title = { vi = "quầy hàng", en = "stall" }, of = plan, at = "stalls" }

choice "matter" { options = { stall = { vi = "bán hàng trên hè phố", en = "street stalls" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, committee = { vi = "ủy ban", en = "committee" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
option "decision" { of = "instrument-kind", title = { vi = "Quyết định", en = "Decision" }, rank = 30, binding = true }
option "guideline" { of = "instrument-kind", title = { vi = "Hướng dẫn", en = "Guideline" }, rank = 40, binding = false }
option "programme" { of = "instrument-kind", title = { vi = "Chương trình", en = "Programme" }, rank = 15, binding = false }
option "letter" { of = "instrument-kind", title = { vi = "Công văn", en = "Letter" }, rank = 10, binding = false }
choice "goods" { options = { flowers = { vi = "hoa", en = "flowers" }, fireworks = { vi = "pháo hoa", en = "fireworks" }, food = { vi = "đồ ăn", en = "food" } } }
choice "colour" { options = { red = { vi = "đỏ", en = "red" }, green = { vi = "xanh", en = "green" } } }

place "xx" { title = { vi = "nước Mẫu", en = "Sample" } }
place "xx/city" { title = { vi = "thành phố Mẫu", en = "Sample City" }, part_of = "xx" }
body "xx.ubnd" { title = { vi = "Ủy ban nhân dân thành phố Mẫu", en = "Sample City Committee" }, kind = "committee", place = "xx/city" }
body "xx.phuong" { title = { vi = "Ủy ban nhân dân phường", en = "Ward Committee" }, kind = "committee", place = "xx/city" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã đơn", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "stall", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp đơn", en = "day of filing" } }
fact "goods" { of = stall, type = "goods", title = { vi = "hàng bán", en = "goods" } }

decision "by_rank" { of = stall, type = "body", title = { vi = "Quản lý", en = "Supervision" } }
decision "by_age" { of = stall, type = "colour", title = { vi = "Màu mái che", en = "Colour of the roof" } }
decision "by_place" { of = stall, type = "body", title = { vi = "Thu phí", en = "Collection" } }
decision "by_force" { of = stall, type = "body", title = { vi = "Sắp xếp vị trí", en = "Allotment" } }
decision "by_class" { of = stall, type = "body", title = { vi = "Kiểm tra", en = "Inspection" } }
decision "by_default" { of = stall, type = "body", title = { vi = "Vệ sinh", en = "Cleaning" } }
decision "by_override" { of = stall, type = "body", title = { vi = "Điện chiếu sáng", en = "Lighting" } }
decision "by_disapply" { of = stall, type = "body", title = { vi = "Cấp nước", en = "Water" } }
decision "sale" { of = stall, type = "permission", concerns = stall.goods, title = { vi = "Bán hàng", en = "Sale" } }
