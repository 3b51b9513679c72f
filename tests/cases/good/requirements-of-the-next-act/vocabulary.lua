-- Ferries: what a crossing must meet, under an act and under the one that takes its place.
entity "plan" { title = { vi = "đơn", en = "form" }, law_date = { "filed" } }
entity "ferry" { title = { vi = "phà", en = "ferry" }, of = plan, at = "ferries" }

choice "matter" { options = { ferry = { vi = "chạy phà", en = "running ferries" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
place "xx" { title = { vi = "nước Mẫu", en = "Sample Land" } }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã đơn", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "ferry", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp", en = "day of filing" } }
fact "name" { of = ferry, type = "text", role = "name", absent = "none", title = { vi = "tên phà", en = "name" } }
fact "boats" { of = ferry, type = "number", title = { vi = "số xuồng cứu hộ", en = "number of lifeboats" } }
fact "lit" { of = ferry, type = "yes/no", title = { vi = "có đèn", en = "with lights" } }
fact "insured" { of = ferry, type = "yes/no", title = { vi = "có bảo hiểm", en = "insured" } }
fact "logged" { of = ferry, type = "yes/no", title = { vi = "có sổ chuyến", en = "with a log" } }
