-- Fairs: every status that an obligation may have.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "filed" } }
entity "fair" { title = { vi = "hội chợ", en = "fair" }, of = plan, at = "fairs" }
entity "letter" { title = { vi = "văn bản", en = "letter" }, of = fair, at = "letters", absent = "none" }

choice "matter" { options = { fair = { vi = "tổ chức hội chợ", en = "holding fairs" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, department = { vi = "sở", en = "department" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.pccc" { title = { vi = "Cảnh sát phòng cháy chữa cháy tỉnh Mẫu", en = "Sample Fire Police" }, kind = "department", place = "xx" }
body "xx.so-yt" { title = { vi = "Sở Y tế tỉnh Mẫu", en = "Sample Department of Health" }, kind = "department", place = "xx" }
body "xx.gd" { title = { vi = "Giám đốc Sở Công Thương tỉnh Mẫu", en = "Director of Trade" }, kind = "office", place = "xx" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "fair", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp hồ sơ", en = "day of filing" } }
fact "name" { of = fair, type = "text", role = "name", absent = "none", title = { vi = "tên hội chợ", en = "name" } }
fact "approved" { of = fair, type = "date", absent = "not_yet", step = true, title = { vi = "ngày cho phép", en = "day of approval" } }
fact "insured" { of = fair, type = "date", absent = "not_yet", step = true, title = { vi = "ngày mua bảo hiểm", en = "day of insurance" } }
fact "begins" { of = fair, type = "date", title = { vi = "ngày khai mạc", en = "opening day" } }
fact "food" { of = fair, type = "yes/no", title = { vi = "có bán đồ ăn", en = "selling food" } }
fact "visitors" { of = fair, type = "number", title = { vi = "số khách dự kiến", en = "visitors expected" } }
fact "toilets" { of = fair, type = "number", title = { vi = "số nhà vệ sinh", en = "toilets" } }
fact "sorted_waste" { of = fair, type = "yes/no", title = { vi = "phân loại rác", en = "sorting waste" } }
fact "music" { of = fair, type = "yes/no", absent = false, title = { vi = "có ca nhạc", en = "with music" } }
fact "giver" { of = letter, type = "body", title = { vi = "cơ quan gửi", en = "sender" } }
fact "dated" { of = letter, type = "date", step = true, title = { vi = "ngày văn bản", en = "its date" } }

decision "approver" { of = fair, type = "office", taken = fair.approved, title = { vi = "Cho phép tổ chức", en = "Approval" } }
source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
assume "A-1" { says = { vi = "“Trước” là trước hẳn ngày cho phép.", en = "“Before” is strictly before." } }
