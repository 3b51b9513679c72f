-- Street stalls: the chairman of the City hands a power over to heads of the wards.
entity "plan" { title = { vi = "đơn", en = "application" }, law_date = { "filed" } }
entity "stall" { title = { vi = "quầy", en = "stall" }, of = plan, at = "stalls" }
choice "matter" { options = { stall = { vi = "bán hàng", en = "selling" } } }
choice "goods" { options = { flowers = { vi = "hoa", en = "flowers" }, food = { vi = "đồ ăn", en = "food" } } }
choice "body-kind" { options = { committee = { vi = "ủy ban", en = "committee" }, office = { vi = "chức danh", en = "office" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decision" { of = "instrument-kind", title = { vi = "Quyết định", en = "Decision" }, rank = 30, binding = true }
place "xx" { title = { vi = "nước Mẫu", en = "Sample land" } }
body "xx.ct" { title = { vi = "Chủ tịch Ủy ban nhân dân", en = "the chairman" }, kind = "office", place = "xx" }
body "xx.ubnd" { title = { vi = "Ủy ban nhân dân", en = "the City" }, kind = "committee", place = "xx", head = "xx.ct" }
body "xx.phuong" { title = { vi = "Ủy ban phường", en = "the ward" }, kind = "committee", place = "xx" }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "nơi", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "stall", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp", en = "day of filing" } }
fact "id" { of = stall, type = "text", role = "id", absent = "none", title = { vi = "mã", en = "id" } }
fact "keeper" { of = stall, type = "body", title = { vi = "nơi trông coi", en = "keeper" } }
fact "goods" { of = stall, type = "goods", title = { vi = "hàng", en = "goods" } }
fact "paid" { of = stall, type = "money", title = { vi = "tiền đã nộp", en = "money paid" } }
decision "leave" { of = stall, type = "office", delegable = true, title = { vi = "Cho phép", en = "Leave" } }
decision "heard" { of = stall, type = "set of body", title = { vi = "Hỏi ý kiến", en = "Heard" } }
decision "sale" { of = stall, type = "permission", concerns = stall.goods, title = { vi = "Bán hàng", en = "Sale" } }
