-- Ferry landings: what is decided hangs on facts that nobody can change, on lists that are not stated, and on a day and some days more.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "signed" } }
entity "landing" { title = { vi = "bến phà", en = "landing" }, of = plan, at = "landings" }
entity "line" { title = { vi = "khoản chi", en = "line" }, of = landing, at = "lines" }
entity "change" { title = { vi = "điều chỉnh", en = "change" }, of = landing, at = "changes", absent = "none", law_date = { "decided" } }

choice "matter" { options = { ferry = { vi = "bến phà", en = "ferries" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, department = { vi = "sở", en = "department" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
choice "water" { options = { river = { vi = "sông", en = "river" }, sea = { vi = "biển", en = "sea" } } }
choice "fund" { options = { budget = { vi = "ngân sách", en = "budget" }, loan = { vi = "vốn vay", en = "loan" } } }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.ct" { title = { vi = "Chủ tịch tỉnh Mẫu", en = "Chairman" }, kind = "office", place = "xx" }
body "xx.gd" { title = { vi = "Giám đốc Sở Giao thông tỉnh Mẫu", en = "Director of Transport" }, kind = "office", place = "xx" }
body "xx.so" { title = { vi = "Sở Giao thông tỉnh Mẫu", en = "Department of Transport" }, kind = "department", place = "xx" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "ferry", title = { vi = "lĩnh vực", en = "matter" } }
fact "signed" { of = plan, at = "dates.signed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày ký", en = "day of signing" } }
fact "id" { of = landing, type = "text", role = "id", absent = "none", title = { vi = "mã bến", en = "id" } }
fact "name" { of = landing, type = "text", role = "name", absent = "none", title = { vi = "tên bến", en = "name" } }
fact "water" { of = landing, type = "water", changeable = false, title = { vi = "loại đường thủy", en = "water" } }
fact "secret" { of = landing, type = "yes/no", absent = false, changeable = false, title = { vi = "thuộc bí mật", en = "secret" } }
fact "fund" { of = landing, type = "fund", absent = "none", title = { vi = "nguồn vốn của bến", en = "fund of the landing" } }
fact "walled" { of = landing, type = "yes/no", changeable = false, title = { vi = "có kè", en = "walled" } }
fact "lit" { of = landing, type = "yes/no", title = { vi = "có đèn", en = "lit" } }
fact "owner" { of = landing, type = "office", absent = "none", title = { vi = "chủ bến", en = "owner" } }
fact "partners" { of = landing, type = "set of body", absent = "none", open = true, changeable = false, title = { vi = "cơ quan phối hợp", en = "partners" } }
fact "received" { of = landing, type = "date", absent = "not_yet", step = true, title = { vi = "ngày nhận hồ sơ", en = "day it was received" } }
fact "answered" { of = landing, type = "date", absent = "not_yet", step = true, title = { vi = "ngày trả lời", en = "day of the answer" } }
fact "fund" { of = line, type = "fund", title = { vi = "nguồn vốn", en = "fund" } }
fact "decided" { of = change, type = "date", step = true, title = { vi = "ngày quyết định", en = "day it was decided" } }

decision "approver" { of = landing, type = "office", title = { vi = "Phê duyệt", en = "Approval" } }
decision "surveyed" { of = landing, type = "yes/no", title = { vi = "Phải khảo sát", en = "Surveyed" } }
decision "consulted" { of = landing, type = "set of body", title = { vi = "Lấy ý kiến", en = "Consulted" } }
decision "surveyor" { of = landing, type = "body", asked = landing.owner:exists(), title = { vi = "Khảo sát", en = "Survey" } }
decision "signer" { of = change, type = "office", title = { vi = "Ký điều chỉnh", en = "Signing of the change" } }
decision "due" { of = landing, type = "date", title = { vi = "Hạn trả lời", en = "Answer due" } }
source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
