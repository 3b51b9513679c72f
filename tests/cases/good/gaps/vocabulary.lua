-- Stalls on markets: what is lacking, where, and what a page says of it.
entity "plan" { title = { vi = "hồ sơ", en = "file" }, law_date = { "filed" } }
entity "stall" { title = { vi = "quầy hàng", en = "stall" }, of = plan, at = "stalls" }
entity "show" { title = { vi = "buổi diễn", en = "show" }, of = plan, at = "shows" }
entity "parade" { title = { vi = "đoàn diễu hành", en = "parade" }, of = plan, at = "parades" }
entity "memo" { title = { vi = "ghi chú", en = "note" }, of = plan, at = "notes" }
entity "change" { title = { vi = "thay đổi", en = "change" }, of = stall, at = "changes", absent = "none", law_date = { "decided" } }
entity "check" { title = { vi = "lần kiểm tra", en = "check" }, of = stall, at = "checks", absent = "none" }
entity "goods" { title = { vi = "mặt hàng", en = "line of goods" }, of = stall, at = "goods", absent = "none" }
entity "fee" { title = { vi = "khoản thu", en = "charge" }, of = stall, at = "fees", absent = "none" }

choice "matter" { options = { market = { vi = "họp chợ", en = "holding markets" } } }
choice "body-kind" { options = { office = { vi = "chức danh", en = "office" }, ward = { vi = "phường", en = "ward" }, company = { vi = "doanh nghiệp", en = "company" }, department = { vi = "sở", en = "department" } } }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "decree" { of = "instrument-kind", title = { vi = "nghị định", en = "Decree" }, rank = 60, binding = true }
choice "wares" { options = { food = { vi = "đồ ăn", en = "food" }, flowers = { vi = "hoa", en = "flowers" }, fireworks = { vi = "pháo hoa", en = "fireworks" } } }

place "xx" { title = { vi = "tỉnh Mẫu", en = "Sample Province" } }
body "xx.ct" { title = { vi = "Chủ tịch tỉnh Mẫu", en = "Chairman of Sample" }, kind = "office", place = "xx" }
body "xx.phuong" { title = { vi = "Phường Chợ", en = "Market Ward" }, kind = "ward", place = "xx", head_title = { vi = "Chủ tịch", en = "Chairman" } }
body "xx.so-ct" { title = { vi = "Sở Công Thương tỉnh Mẫu", en = "Sample Department of Trade" }, kind = "department", place = "xx" }

fact "id" { of = plan, at = "plan.id", type = "text", role = "id", absent = "none", title = { vi = "mã hồ sơ", en = "id" } }
fact "place" { of = plan, at = "plan.place", type = "place", role = "place", title = { vi = "địa phương", en = "place" } }
fact "matter" { of = plan, at = "plan.matter", type = "matter", role = "matter", presumed = "market", title = { vi = "lĩnh vực", en = "matter" } }
fact "year" { of = plan, at = "plan.year", type = "year", title = { vi = "năm của hồ sơ", en = "year" } }
fact "filed" { of = plan, at = "dates.filed", type = "date", absent = "not_yet", step = true, title = { vi = "ngày nộp hồ sơ", en = "day of filing" } }
fact "holder" { of = plan, type = "body", title = { vi = "chủ quầy", en = "holder" } }
fact "name" { of = stall, type = "text", role = "name", absent = "none", title = { vi = "tên quầy", en = "name" } }
fact "area" { of = stall, type = "number", title = { vi = "diện tích", en = "area" } }
fact "opened" { of = stall, type = "date", absent = "not_yet", step = true, title = { vi = "ngày khai trương", en = "day of opening" } }
fact "decided" { of = change, type = "date", step = true, title = { vi = "ngày quyết định", en = "day of the decision" } }
fact "dated" { of = check, type = "date", step = true, title = { vi = "ngày kiểm tra", en = "day of the check" } }
fact "passed" { of = check, type = "yes/no", title = { vi = "đạt yêu cầu", en = "passed" } }
fact "in_writing" { of = check, type = "yes/no", title = { vi = "có biên bản", en = "with minutes" } }
fact "wares" { of = goods, type = "wares", title = { vi = "loại hàng", en = "wares" } }
fact "price" { of = goods, type = "number", absent = "none", title = { vi = "giá", en = "price" } }
fact "amount" { of = fee, type = "money", title = { vi = "số tiền", en = "amount" } }

decision "keeper" { of = stall, type = "office", order = 1, delegable = true, title = { vi = "Quản lý quầy", en = "Keeper" } }
decision "licence_needed" { of = stall, type = "yes/no", order = 2, title = { vi = "Phải xin giấy phép", en = "Licence needed" } }
decision "told" { of = stall, type = "set of body", order = 3, title = { vi = "Thông báo", en = "Told" } }
decision "guard" { of = stall, type = "body", order = 4, title = { vi = "Bảo vệ", en = "Guard" } }
decision "watered_by" { of = stall, type = "body", order = 5, title = { vi = "Cấp nước", en = "Water" } }
decision "levied" { of = fee, type = "permission", title = { vi = "Mức thu", en = "Charge" } }
decision "sound" { of = show, type = "permission", title = { vi = "Âm thanh", en = "Sound" } }
decision "route" { of = parade, type = "permission", title = { vi = "Lộ trình", en = "Route" } }
decision "settled_by" { of = change, type = "body", title = { vi = "Quyết định thay đổi", en = "Settles the change" } }

source "so-tay" { title = { vi = "Sổ tay quản lý chợ", en = "Handbook of markets" } }
source "hoi-thao" { title = { vi = "Kỷ yếu hội thảo về quản lý chợ truyền thống trong quá trình đô thị hóa ở các tỉnh", en = "Proceedings of a conference on how traditional markets are run while provinces urbanise" } }
assume "A-1" { says = { vi = "Ngày có hiệu lực của nghị định không rõ.", en = "The day on which the decree begins is not known." } }
