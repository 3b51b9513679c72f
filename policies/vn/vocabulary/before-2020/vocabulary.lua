-- What the law before 2020 asks of a plan besides: users of IT money, the programme of 2016–2020, direct appointment, the plan of a ministry
-- and the work of its board.

-- Users of money for IT application.
fact "given_it_budget" {
  of    = plan, type = "yes/no", changeable = false,
  title = { vi = "được cấp ngân sách nhà nước cho chi ứng dụng công nghệ thông tin", en = "given budget for IT application" },
  asks  = { vi = "Đơn vị có được cấp ngân sách nhà nước cho chi ứng dụng công nghệ thông tin không?",
            en = "Is the body given budget for IT application?" },
}

-- The ministry's plan and the board's work.
fact "project_approved" {
  of    = item, type = "yes/no", changeable = false,
  title = { vi = "là dự án đã được phê duyệt", en = "a project that is approved" },
  asks  = { vi = "Dự án đã được phê duyệt chưa?", en = "Is the project approved?" },
}
fact "it_in_yearly_evaluation" {
  of    = plan, type = "yes/no",
  title = { vi = "đưa ứng dụng công nghệ thông tin vào chỉ tiêu đánh giá hằng năm", en = "with IT among the criteria of the yearly evaluation" },
}
fact "meetings" { of = item, type = "number", title = { vi = "số cuộc họp trong năm", en = "number of meetings in the year" } }

choice "aim" {
  title   = { vi = "mục tiêu", en = "aim" },
  options = {
    ["information-infrastructure"] = { vi = "xây dựng cơ sở hạ tầng thông tin, nâng cao năng lực điều hành, quản lý",
                                       en = "building the information infrastructure, raising running and management" },
    ["people-and-businesses"]      = { vi = "ứng dụng phục vụ người dân và doanh nghiệp", en = "serving people and businesses" },
  },
}
decision "aim" {
  of    = item, type = "aim", order = 44, asked = plan.matter:is "plan",
  title = { vi = "Mục tiêu", en = "Aim" },
}

-- Direct appointment of the provider.
fact "direct_appointment" {
  of    = item, type = "yes/no", absent = false,
  title = { vi = "chỉ định thầu nhà cung cấp", en = "with the provider appointed directly" },
}
fact "serves_online_services" {
  of    = item, type = "yes/no", changeable = false,
  title = { vi = "gắn với dịch vụ công trực tuyến", en = "tied to online public services" },
  asks  = { vi = "Dịch vụ thuê có gắn với dịch vụ công trực tuyến không?", en = "Is the hire tied to online public services?" },
}
decision "appoints" {
  of    = item, type = "office", order = 45, asked = item.direct_appointment,
  title = { vi = "Quyết định chỉ định thầu", en = "Direct appointment" },
}
decision "appointment_allowed" {
  of    = item, type = "permission", order = 64, asked = item.direct_appointment, concerns = item.direct_appointment,
  title = { vi = "Chỉ định thầu", en = "Direct appointment" },
}

-- The target programme of 2016–2020.
fact "commits_later_money" {
  of    = item, type = "yes/no",
  title = { vi = "được cam kết bố trí kinh phí sau khi chương trình kết thúc", en = "with money committed for after the programme" },
  asks  = { vi = "Cơ quan có cam kết bố trí kinh phí duy trì sau khi chương trình kết thúc không?",
            en = "Does the agency commit to fund it after the programme?" },
}
fact "regular_activity" {
  of    = item, type = "yes/no", changeable = false,
  title = { vi = "là hoạt động thường xuyên", en = "a regular activity" },
  asks  = { vi = "Đây có phải hoạt động thường xuyên của cơ quan không?", en = "Is it a regular activity?" },
}
fact "funded_elsewhere" {
  of    = item, type = "yes/no", changeable = false,
  title = { vi = "đã được bố trí kinh phí từ nguồn khác", en = "already funded elsewhere" },
  asks  = { vi = "Hạng mục đã được bố trí kinh phí từ nguồn khác chưa?", en = "Is it already funded elsewhere?" },
}
