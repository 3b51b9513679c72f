-- More thresholds of two facts than a table may have cells.
entity "plan" { title = { vi = "đơn", en = "form" }, law_date = { "filed" } }
choice "matter" { options = { toll = { vi = "thu phí", en = "tolls" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.a" { title = { vi = "Trạm A", en = "Gate A" }, kind = "office", place = "xx" }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "toll", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp", en = "day of filing" } }
fact "axles" { of = plan, type = "number", title = { vi = "số trục", en = "axles" } }
fact "tons" { of = plan, type = "number", title = { vi = "số tấn", en = "tons" } }
decision "gate" { of = plan, type = "office", title = { vi = "Trạm", en = "Gate" } }
source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
