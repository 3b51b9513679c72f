-- Letters that have law of their own: nothing comes of the first, and nothing was in force for the second.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "filed" } }
entity "fair" { title = { vi = "hội chợ", en = "fair" }, of = plan, at = "fairs" }
entity "letter" { title = { vi = "văn bản", en = "letter" }, of = plan, at = "letters", absent = "none", law_date = { "dated" } }

choice "matter" { options = { fair = { vi = "tổ chức hội chợ", en = "holding fairs" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.ct" { title = { vi = "Chủ tịch tỉnh Mẫu", en = "Chairman" }, kind = "office", place = "xx" }
body "xx.gd" { title = { vi = "Giám đốc Sở Công Thương tỉnh Mẫu", en = "Director of Trade" }, kind = "office", place = "xx" }
body "xx.pgd" { title = { vi = "Phó Giám đốc Sở Công Thương tỉnh Mẫu", en = "Deputy Director of Trade" }, kind = "office", place = "xx" }

fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "fair", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp hồ sơ", en = "day of filing" } }
fact "id" { of = fair, type = "text", role = "id", absent = "none", title = { vi = "mã", en = "id" } }
fact "small" { of = fair, type = "yes/no", title = { vi = "hội chợ nhỏ", en = "a small fair" } }
fact "dated" { of = letter, type = "date", step = true, title = { vi = "ngày văn bản", en = "its date" } }
fact "urgent" { of = letter, type = "yes/no", title = { vi = "văn bản khẩn", en = "urgent" } }

decision "approver" { of = fair, type = "office", delegable = true, title = { vi = "Cho phép tổ chức", en = "Approval" } }
decision "reply" { of = letter, type = "office", title = { vi = "Trả lời", en = "Reply" } }
