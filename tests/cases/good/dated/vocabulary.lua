entity "plan" { title = { vi = "kế hoạch", en = "plan" }, law_date = { "approved" } }
choice "matter" { options = { hire = { vi = "thuê", en = "hire" } } }
choice "body-kind" { options = { ministry = { vi = "bộ", en = "ministry" }, agency = { vi = "cục", en = "agency" }, office = { vi = "chức vụ", en = "office" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = "Nghị định", rank = 60, binding = true }
choice "fund" { attributes = { state = "yes/no" } }
option "fund.road" { of = "fund", title = { vi = "quỹ đường bộ", en = "road fund" },
  state = { { true, before = "2024-01-01" }, { false, from = "2025-01-01" } } }
place "xx" { title = { { { vi = "Nước Cũ", en = "Old Land" }, before = "2025-03-01" }, { { vi = "Nước Mới", en = "New Land" }, from = "2025-03-01" } },
  authority = { { "xx.post", before = "2025-03-01" }, { "xx.science", from = "2025-03-01" } } }
source "paper" { title = { vi = "Báo Mẫu", en = "The Paper" } }
instrument "dec-1" { kind = "decree", title = { vi = "Nghị định 1", en = "Decree 1" }, in_force = { from = "2015-01-01" } }
body "xx.minister" { title = { vi = "Bộ trưởng Bưu chính", en = "Minister of Post" }, kind = "office" }
body "xx.post" { title = { vi = "Bộ Bưu chính", en = "Ministry of Post" }, kind = "ministry", head = "xx.minister" }
body "xx.science" { title = { vi = "Bộ Khoa học", en = "Ministry of Science" }, kind = "ministry", head_title = { vi = "Bộ trưởng", en = "Minister" } }
body "xx.digital" {
  title      = { { { vi = "Cục Tin học", en = "Computing Agency" }, before = "2022-07-26" }, { { vi = "Cục Số", en = "Digital Agency" }, from = "2022-07-26" } },
  head_title = { { { vi = "Cục trưởng", en = "Director" }, before = "2025-03-01" }, { { vi = "Tổng cục trưởng", en = "Director General" }, from = "2025-03-01" } },
  kind       = "agency",
  part_of    = { { "xx.science", from = "2025-03-01" }, { "xx.post", before = "2025-01-01" } },
}
body "xx.roads" { title = { vi = "Cục Đường", en = "Roads Agency" }, kind = "agency", part_of = "xx.science",
  head = { { "xx.minister", before = "2024-01-01" } } }
fact "id" { of = plan, type = "text", at = "plan.id", title = "mã", role = "id", absent = "none" }
fact "place" { of = plan, type = "place", at = "plan.place", title = { vi = "địa phương", en = "place" }, role = "place" }
fact "matter" { of = plan, type = "matter", at = "plan.matter", title = "lĩnh vực", role = "matter", presumed = "hire" }
fact "approved" { of = plan, type = "date", at = "dates.approved", title = { vi = "ngày phê duyệt", en = "approval" }, absent = "not_yet", step = true }
fact "hirer" { of = plan, type = "body", title = { vi = "đơn vị thuê", en = "hirer" } }
fact "fund" { of = plan, type = "fund", title = { vi = "nguồn vốn", en = "fund" } }
decision "appraiser" { of = plan, type = "body", title = { vi = "Thẩm định", en = "Appraisal" }, order = 1 }
decision "approver" { of = plan, type = "office", title = { vi = "Phê duyệt", en = "Approval" }, order = 2 }
decision "parent" { of = plan, type = "body", title = { vi = "Cấp trên", en = "Parent" }, order = 3 }
decision "keeper" { of = plan, type = "office", title = { vi = "Lưu trữ", en = "Keeping" }, order = 4 }
decision "use" { of = plan, type = "permission", title = { vi = "Dùng nguồn vốn", en = "Use of the fund" }, order = 5 }
policy "xx/dec-1" { title = { vi = "Thuê theo Nghị định 1", en = "Hiring under Decree 1" }, matter = "hire", place = "xx" }
