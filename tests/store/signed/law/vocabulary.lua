entity "plan" { title = "đơn", law_date = { "filed" } }
choice "matter" { options = { stall = "bán hàng" } }
choice "body-kind" { options = { committee = "ủy ban" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decision" { of = "instrument-kind", title = "Quyết định", rank = 30, binding = true }
place "xx" { title = "nước Mẫu" }
body "xx.ubnd" { title = "Ủy ban nhân dân", kind = "committee", place = "xx" }
fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = "mã" }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = "nơi" }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "stall", title = "lĩnh vực" }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = "ngày nộp" }
decision "leave" { of = plan, type = "body", title = "Cho phép" }
