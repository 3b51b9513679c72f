-- Fairs: choices of a body that is not determined itself, open sets that nobody fills, and acts that end on some day.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "filed" } }
entity "fair" { title = { vi = "hội chợ", en = "fair" }, of = plan, at = "fairs" }

choice "matter" { options = { fair = { vi = "tổ chức hội chợ", en = "holding fairs" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, department = { vi = "sở", en = "department" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.gd" { title = { vi = "Giám đốc Sở Công Thương tỉnh Mẫu", en = "Director of Trade" }, kind = "office", place = "xx" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "fair", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp hồ sơ", en = "day of filing" } }
fact "name" { of = fair, type = "text", role = "name", absent = "none", title = { vi = "tên hội chợ", en = "name" } }
fact "large" { of = fair, type = "yes/no", title = { vi = "quy mô lớn", en = "large" } }
fact "neighbours" { of = fair, type = "set of body", absent = "none", open = true, title = { vi = "các đơn vị lân cận", en = "neighbours" } }

decision "approver" { of = fair, type = "office", order = 1, title = { vi = "Cho phép tổ chức", en = "Approval" } }
decision "inspector" { of = fair, type = "body", order = 2, title = { vi = "Kiểm tra", en = "Inspection" } }
decision "heard" { of = fair, type = "set of body", order = 3, title = { vi = "Lấy ý kiến", en = "Heard" } }
