-- Stalls at a fair: answers that are counted and added up, known and not.
entity "plan" { title = { vi = "hồ sơ", en = "dossier" }, law_date = { "granted" } }
entity "stall" { title = { vi = "gian hàng", en = "stall" }, of = plan, at = "stalls" }
choice "matter" { options = { fair = { vi = "hội chợ", en = "fairs" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "nghị định", en = "Decree" }, rank = 60, binding = true }
place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "fair", title = { vi = "lĩnh vực", en = "matter" } }
fact "granted" { of = plan, at = "dates.granted", type = "date", absent = "not_yet", step = true, title = { vi = "ngày cấp phép", en = "day of the permit" } }
fact "food" { of = stall, type = "yes/no", absent = false, title = { vi = "bán đồ ăn", en = "sells food" } }
fact "rent" { of = stall, type = "money", title = { vi = "tiền thuê chỗ", en = "rent" } }
decision "guards" { of = plan, type = "number", title = { vi = "Số người bảo vệ", en = "Guards" } }
decision "cooks" { of = plan, type = "number", title = { vi = "Số bếp", en = "Kitchens" } }
decision "deposit" { of = plan, type = "money", title = { vi = "Tiền đặt cọc", en = "Deposit" } }
