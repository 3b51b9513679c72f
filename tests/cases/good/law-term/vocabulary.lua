entity "plan" { title = { vi = "kế hoạch", en = "plan" }, law_date = { "approved" } }
choice "matter" { options = { hire = { vi = "thuê", en = "hire" } } }
choice "body-kind" { options = { "department", "office" } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = "Nghị định", rank = 60, binding = true }
option "decision" { of = "instrument-kind", title = "Quyết định", rank = 30, binding = true }
place "xx" { title = "Nước Mẫu" }
place "xx/aa" { title = "Tỉnh A", part_of = "xx" }
place "xx/bb" { title = "Tỉnh B", part_of = "xx" }
source "paper" { title = { vi = "Báo Mẫu", en = "The Paper" } }
assume "B-1" { says = { vi = "Mức cũ vẫn dùng.", en = "The old value still holds." } }
instrument "dec-1" { kind = "decree", title = { vi = "Nghị định 1", en = "Decree 1" }, in_force = { from = "2015-01-01" } }
instrument "aa-7" { kind = "decision", title = { vi = "Quyết định 7 của tỉnh A", en = "Decision 7 of A" }, in_force = { from = "2019-01-01", before = "2020-07-01" } }
fact "id" { of = plan, type = "text", at = "plan.id", title = "mã", role = "id", absent = "none" }
fact "place" { of = plan, type = "place", at = "plan.place", title = "địa phương", role = "place" }
fact "matter" { of = plan, type = "matter", at = "plan.matter", title = "lĩnh vực", role = "matter", presumed = "hire" }
fact "approved" { of = plan, type = "date", at = "dates.approved", title = { vi = "ngày phê duyệt", en = "approval" }, absent = "not_yet", step = true }
fact "term" { of = plan, type = "months", title = { vi = "thời hạn thuê", en = "term" } }
decision "term_allowed" { of = plan, type = "permission", title = { vi = "Thời hạn", en = "Term" } }
decision "longest" { of = plan, type = "months", title = { vi = "Thời hạn dài nhất", en = "Longest term" } }
parameter "hire_term_most" {
  title = { vi = "thời hạn thuê tối đa", en = "the longest term of a hire" },
  type = "months", stricter = "lower", cites = "dec-1 Điều 5",
  rows = {
    { value = years(5), from = "2015-01-01", before = "2021-01-01" },
    { value = years(4), from = "2021-01-01", before = "2024-01-01", assumes = "B-1", certainty = "M" },
  },
}
policy "xx/dec-1" { title = { vi = "Thuê theo Nghị định 1", en = "Hiring under Decree 1" }, matter = "hire", place = "xx" }
policy "xx/aa/term" { title = { vi = "Thuê ở tỉnh A", en = "Hiring in A" }, matter = "hire", place = "xx/aa", under = "xx/dec-1" }
