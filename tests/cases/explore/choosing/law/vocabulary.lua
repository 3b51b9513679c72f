-- Fairs under three decrees, and what becomes of those that were under way when one replaced another.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "approved" } }
entity "fair" { title = { vi = "hội chợ", en = "fair" }, of = plan, at = "fairs" }

choice "matter" { options = { fair = { vi = "tổ chức hội chợ", en = "holding fairs" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.ct" { title = { vi = "Chủ tịch tỉnh Mẫu", en = "Chairman" }, kind = "office", place = "xx" }
body "xx.gd" { title = { vi = "Giám đốc Sở Công Thương tỉnh Mẫu", en = "Director of Trade" }, kind = "office", place = "xx" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "fair", title = { vi = "lĩnh vực", en = "matter" } }
fact "checked" { of = plan, at = "dates.checked", type = "date", absent = "not_yet", step = true, title = { vi = "ngày thẩm định", en = "day of appraisal" } }
fact "approved" { of = plan, at = "dates.approved", type = "date", absent = "not_yet", step = true, title = { vi = "ngày phê duyệt", en = "day of approval" } }
fact "begun" { of = plan, type = "yes/no", title = { vi = "đang được thực hiện", en = "being carried out" } }
fact "chosen" { of = plan, type = "policy", absent = "not_yet", title = { vi = "quy định được chọn", en = "law that was chosen" } }
fact "considered" { of = plan, type = "date", role = "considered", title = { vi = "ngày xét pháp luật áp dụng", en = "day of which the law is considered" } }
fact "id" { of = fair, type = "text", role = "id", absent = "none", title = { vi = "mã", en = "id" } }
fact "days" { of = fair, type = "number", title = { vi = "số ngày mở", en = "days that it is open" } }
fact "watched" { of = fair, type = "date", absent = "not_yet", title = { vi = "ngày kiểm tra an toàn", en = "day of the safety check" } }

decision "law" { of = plan, type = "policy", title = { vi = "Quy định áp dụng", en = "Governing law" } }
decision "approver" { of = fair, type = "office", title = { vi = "Cho phép tổ chức", en = "Approval" } }
decision "asked" { of = fair, type = "set of body", title = { vi = "Lấy ý kiến", en = "Consulted" } }
decision "length" { of = fair, type = "permission", concerns = fair.days, title = { vi = "Số ngày mở", en = "Length" } }
