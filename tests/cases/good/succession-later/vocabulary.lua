-- A change decided after the departments were merged, by whoever approved the plan before that.
entity "plan" { title = { vi = "kế hoạch", en = "plan" }, law_date = { "approved" } }
entity "change" { title = { vi = "thay đổi", en = "change" }, of = plan, at = "changes", absent = "none", law_date = { "decided" } }
choice "matter" { options = { hire = { vi = "thuê", en = "hire" } } }
choice "body-kind" { options = { "department", "office" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = "Nghị định", rank = 60, binding = true }
place "xx" { title = "Nước Mẫu" }
source "paper" { title = { vi = "Báo Mẫu", en = "The Paper" } }
instrument "dec-1" { kind = "decree", title = { vi = "Nghị định 1", en = "Decree 1" }, in_force = { from = "2015-01-01" } }
instrument "res-9" { kind = "decree", title = { vi = "Nghị quyết 9", en = "Resolution 9" }, in_force = { from = "2025-01-01" } }
body "xx.post" { title = { vi = "Sở Bưu chính", en = "Post Department" }, kind = "department", head_title = { vi = "Giám đốc", en = "Director" },
  exists = { before = "2025-03-01" }, becomes = "xx.science", cites = "res-9" }
body "xx.lab" { title = { vi = "Sở Thí nghiệm", en = "Laboratory Department" }, kind = "department",
  exists = { before = "2025-03-01" }, becomes = "xx.science", cites = "res-9" }
body "xx.science" { title = { vi = "Sở Khoa học", en = "Science Department" }, kind = "department", head_title = { vi = "Giám đốc", en = "Director" },
  exists = { from = "2025-03-01" }, cites = "res-9" }
body "xx.roads" { title = { vi = "Sở Đường", en = "Roads Department" }, kind = "department", exists = { before = "2025-03-01" }, becomes = "xx.works", cites = "res-9" }
body "xx.works" { title = { vi = "Sở Công trình", en = "Works Department" }, kind = "department", head_title = { vi = "Giám đốc", en = "Director" }, exists = { from = "2025-03-01" } }
body "xx.split" { title = { vi = "Sở Tách", en = "Split Department" }, kind = "department", exists = { before = "2025-03-01" }, becomes = { "xx.science", "xx.works" }, cites = "res-9" }
fact "id" { of = plan, type = "text", at = "plan.id", title = "mã", role = "id", absent = "none" }
fact "place" { of = plan, type = "place", at = "plan.place", title = "địa phương", role = "place" }
fact "matter" { of = plan, type = "matter", at = "plan.matter", title = "lĩnh vực", role = "matter", presumed = "hire" }
fact "approved" { of = plan, type = "date", at = "dates.approved", title = { vi = "ngày phê duyệt", en = "approval" }, absent = "not_yet", step = true }
fact "hirer" { of = plan, type = "body", title = { vi = "Đơn vị thuê", en = "Hirer" } }
decision "appraiser" { of = plan, type = "body", title = { vi = "Thẩm định", en = "Appraisal" }, order = 1 }
decision "approver" { of = plan, type = "office", title = { vi = "Phê duyệt", en = "Approval" }, order = 2 }
decision "consulted" { of = plan, type = "set of body", title = { vi = "Lấy ý kiến", en = "Consulted" }, order = 3 }
fact "decided" { of = change, type = "date", title = { vi = "ngày quyết định thay đổi", en = "day of the change" }, step = true }
decision "decider" { of = change, type = "office", title = { vi = "Quyết định thay đổi", en = "Decides the change" }, order = 1 }
decision "heard" { of = change, type = "set of body", title = { vi = "Hỏi lại", en = "Asked again" }, order = 2 }
decision "keeper" { of = change, type = "body", title = { vi = "Lưu trữ", en = "Keeping" }, order = 3 }
decision "swift" { of = change, type = "permission", title = { vi = "Làm nhanh", en = "Swiftly" }, order = 4 }
policy "xx/dec-1" { title = { vi = "Thuê theo Nghị định 1", en = "Hiring under Decree 1" }, matter = "hire", place = "xx" }
