-- Permits to dig up streets: sums of dates, working days of two calendars, steps in order, and time limits kept or not.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "filed" } }
entity "dig" { title = { vi = "chỗ đào", en = "dig" }, of = plan, at = "digs" }

choice "matter" { options = { dig = { vi = "đào đường", en = "digging up streets" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "Nghị định", en = "Decree" }, rank = 60, binding = true }
place "xx" { title = { vi = "nước Mẫu", en = "Sample Land" } }
place "xx/bien" { title = { vi = "đảo Mẫu", en = "Sample Island" }, part_of = "xx" }
place "yy" { title = { vi = "nước không lịch", en = "Land without calendar" } }

calendar "xx" {
  title = { vi = "Lịch làm việc chung", en = "Common calendar" }, place = "xx", weekend = { "saturday", "sunday" },
  holidays = { "2021-04-30", "2021-05-01", "2021-05-03" }, assumes = "A-1",
}
calendar "xx.bien" {
  title = { vi = "Lịch của đảo", en = "Calendar of the island" }, place = "xx/bien", weekend = { "sunday" }, cites = "paper-1:7",
}

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "dig", title = { vi = "lĩnh vực", en = "matter" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp hồ sơ", en = "day of filing" } }
fact "complete" { of = plan, at = "dates.complete", type = "date", absent = "not_yet", step = true, title = { vi = "ngày đủ hồ sơ", en = "day on which the file was complete" } }
fact "name" { of = dig, type = "text", role = "name", absent = "none", title = { vi = "tên chỗ đào", en = "name" } }
fact "heard" { of = dig, type = "date", absent = "not_yet", step = true, title = { vi = "ngày lấy ý kiến", en = "day of hearing" } }
fact "decided" { of = dig, type = "date", absent = "not_yet", step = true, title = { vi = "ngày quyết định", en = "day of decision" } }
fact "closed" { of = dig, type = "date", absent = "not_yet", step = true, title = { vi = "ngày hoàn trả mặt đường", en = "day on which the street was mended" } }
fact "term" { of = dig, type = "months", title = { vi = "thời hạn đào", en = "term of digging" } }
fact "notice" { of = dig, type = "working days", title = { vi = "thời gian báo trước", en = "term of notice" } }

decision "due" { of = dig, type = "date", title = { vi = "Hạn quyết định", en = "Decision due" } }
decision "back" { of = dig, type = "date", title = { vi = "Hạn hoàn trả", en = "To be mended by" } }
decision "quick" { of = dig, type = "permission", title = { vi = "Làm nhanh", en = "Quick procedure" } }
source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
assume "A-1" { says = { vi = "Thứ bảy, chủ nhật nghỉ.", en = "Saturdays and Sundays are off." } }
