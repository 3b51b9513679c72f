-- What the decrees since 2020 ask of a plan besides: dossiers, contents, trial runs, prices, money of several owners.

-- Facts of an item.
fact "specialised_unit" {
  of    = item, type = "body", changeable = false,
  title = { vi = "đơn vị chuyên trách về công nghệ thông tin, chuyển đổi số",
            en = "unit specialised in IT or digital transformation" },
  asks  = { vi = "Đơn vị chuyên trách nào của cấp phê duyệt?",
            en = "Which specialised unit of the approving level is it?" },
}
fact "appraiser_named" {
  of    = item, type = "body", absent = "not_yet",
  title = { vi = "đầu mối thẩm định do người phê duyệt giao", en = "appraiser that the approver named" },
}
fact "investment_decider" {
  of    = item, type = "office", changeable = false,
  title = { vi = "người quyết định đầu tư", en = "who decides the investment" },
  asks  = { vi = "Ai là người quyết định đầu tư?", en = "Who decides the investment?" },
}
fact "has_investment_part" {
  of    = item, type = "yes/no", absent = false, changeable = false,
  title = { vi = "có cả phần đầu tư và phần thuê", en = "with a part invested in and a part hired" },
}
fact "state_share" {
  of    = item, type = "percent", changeable = false,
  title = { vi = "tỷ lệ vốn nhà nước", en = "share of state capital" },
}
fact "state_share_largest" {
  of    = item, type = "yes/no", changeable = false,
  title = { vi = "có phần vốn nhà nước lớn nhất", en = "with the State's share the largest" },
}
fact "tried_first" {
  of    = item, type = "yes/no", absent = false,
  title = { vi = "được nghiên cứu, thử nghiệm trước khi thuê", en = "researched and tried before it is hired" },
}
fact "provider_bears_cost" {
  of    = item, type = "yes/no",
  title = { vi = "do nhà cung cấp tự chịu chi phí", en = "at the provider's own cost" },
}
fact "contents" {
  of    = item, type = "set of plan-content",
  title = { vi = "nội dung của kế hoạch thuê", en = "contents of the hire plan" },
}
fact "keeps_to_architecture" {
  of    = item, type = "yes/no",
  title = { vi = "tuân thủ kiến trúc số", en = "keeping to the digital architecture" },
}
fact "explains_urgency" {
  of    = item, type = "yes/no",
  title = { vi = "thuyết minh sự phù hợp với lệnh khẩn cấp", en = "explaining its fit with the urgent order" },
}
fact "trial_report_written" {
  of    = item, type = "yes/no",
  title = { vi = "có báo cáo kiểm thử, vận hành thử bằng văn bản", en = "with a written report of the trial" },
}
fact "quality_supervised" {
  of    = item, type = "yes/no",
  title = { vi = "được giám sát chất lượng", en = "with its quality supervised" },
}
fact "has_completion_file" {
  of    = item, type = "yes/no",
  title = { vi = "có hồ sơ hoàn thành", en = "with a completion file" },
}
fact "longer_limits" {
  of    = item, type = "yes/no", changeable = false,
  title = { vi = "thuộc nhóm dự án có hạn thẩm định dài hơn", en = "in the group of projects with the longer limits" },
}
fact "dossier_received" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày nhận hồ sơ", en = "day the dossier came in" },
}
fact "more_papers_asked" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày yêu cầu bổ sung hồ sơ", en = "day more papers were asked for" },
}
fact "specialised_appraised" {
  of    = item, type = "date", absent = "not_yet", step = true,
  precedes = plan.approved,
  title = { vi = "ngày có kết quả thẩm định chuyên môn", en = "day of the specialised unit's result" },
}
fact "trial_run" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày kiểm thử, vận hành thử đạt", en = "day the trial run was passed" },
}
fact "accepted" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày nghiệm thu", en = "day of acceptance" },
}
fact "in_use" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày đưa vào sử dụng", en = "day of going into use" },
}
fact "ended" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày kết thúc thuê", en = "day the hire ended" },
}
fact "data_handed_over" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày bàn giao toàn bộ dữ liệu", en = "day all data were handed over" },
}
fact "completion_reported" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày báo cáo hoàn thành", en = "day completion was reported" },
}

-- Facts of a cost line and of a change.
fact "method" {
  of    = cost, type = "price-method", absent = "none",
  title = { vi = "phương pháp xác định chi phí", en = "method of finding the price" },
}
fact "new_total" {
  of    = change, type = "money", absent = "none",
  title = { vi = "tổng kinh phí sau điều chỉnh", en = "total after the change" },
}

-- Facts of a plan of digital transformation.
fact "sent_to_ministry" {
  of    = plan, at = "dates.sent_to_ministry", type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày gửi Bộ Khoa học và Công nghệ", en = "day of sending to the Ministry of Science and Technology" },
}

choice "plan-content" {
  title   = { vi = "nội dung kế hoạch thuê", en = "content of a hire plan" },
  options = {
    ["need"]         = { vi = "hiện trạng, sự cần thiết", en = "present state and need" },
    ["scope"]        = { vi = "hạng mục, mục tiêu, phạm vi, nơi thực hiện, đối tượng sử dụng", en = "items, aims, scope, place, users" },
    ["architecture"] = { vi = "sự tuân thủ kiến trúc", en = "compliance with the architecture" },
    ["programme"]    = { vi = "sự phù hợp với kế hoạch chuyển đổi số", en = "fit with the plan of digital transformation" },
    ["requirements"] = { vi = "yêu cầu chất lượng, kỹ thuật, kết nối, an toàn", en = "requirements of quality, technique, connection, security" },
    ["data"]         = { vi = "sở hữu và bàn giao dữ liệu", en = "ownership and handover of data" },
    ["schedule"]     = { vi = "thời hạn, tiến độ", en = "term and schedule" },
    ["arising"]      = { vi = "nội dung phát sinh khi sử dụng", en = "things arising in use" },
    ["estimate"]     = { vi = "dự toán", en = "estimate" },
  },
}
choice "price-method" {
  title   = { vi = "phương pháp xác định chi phí", en = "method of finding the price" },
  options = {
    comparison  = { vi = "so sánh", en = "comparison" },
    expert      = { vi = "chuyên gia", en = "experts" },
    quotation   = { vi = "báo giá thị trường", en = "quotations of the market" },
    computation = { vi = "tính chi phí", en = "computing the cost" },
    combined    = { vi = "kết hợp các phương pháp", en = "several methods combined" },
    selection   = { vi = "kết quả lựa chọn nhà thầu", en = "results of choosing contractors" },
    valuation   = { vi = "thẩm định giá", en = "valuation" },
    listed      = { vi = "giá niêm yết", en = "listed price" },
    norm        = { vi = "định mức của ngành", en = "norms of the sector" },
  },
}
choice "preparation" {
  title   = { vi = "hình thức lập", en = "what is prepared" },
  options = {
    none    = { vi = "không phải lập đề cương", en = "no outline" },
    outline = { vi = "đề cương và dự toán chi tiết", en = "an outline and detailed estimate" },
    project = { vi = "dự án", en = "a project" },
  },
}

decision "prepared_as" {
  of    = item, type = "preparation", order = 44,
  title = { vi = "Hình thức lập", en = "Prepared as" },
}
decision "trial_allowed" {
  of    = item, type = "permission", order = 64, concerns = item.tried_first, asked = item.tried_first,
  title = { vi = "Thử nghiệm trước khi thuê", en = "Trial before hiring" },
}
decision "specialised_appraiser" {
  of    = item, type = "body", order = 34, taken = item.specialised_appraised,
  title = { vi = "Thẩm định chuyên môn", en = "Specialised appraisal" },
}
decision "method_allowed" {
  of    = cost, type = "permission", order = 30, concerns = cost.method, asked = cost.method:exists(),
  title = { vi = "Phương pháp xác định chi phí", en = "Method of pricing" },
}
