-- Facts of an item that are not dates.

fact "id" {
  of    = item, type = "text", role = "id", absent = "none",
  title = { vi = "mã hạng mục", en = "id of the item" },
}
fact "name" {
  of    = item, type = "text", role = "name", absent = "none",
  title = { vi = "tên hạng mục", en = "name of the item" },
}
fact "category" {
  of    = item, type = "category", changeable = false,
  title = { vi = "loại hạng mục", en = "category of the item" },
  asks  = { vi = "Hạng mục thuộc loại nào?", en = "Of which category is the item?" },
}
fact "in_kh48" {
  of    = item, type = "yes/no", changeable = false,
  title = { vi = "thuộc Kế hoạch 48", en = "a task of Plan 48" },
  asks  = { vi = "Nhiệm vụ có được giao tại Kế hoạch 48 ngày 13/02/2018 không?",
            en = "Is the task given in Plan 48 of 13/02/2018?" },
}
fact "form" {
  of    = item, type = "form",
  title = { vi = "hình thức thực hiện", en = "form" },
  asks  = { vi = "Thuê dịch vụ hay đầu tư?", en = "Is it hired, or invested in?" },
}
fact "market" {
  of    = item, type = "market", changeable = false,
  title = { vi = "loại dịch vụ", en = "kind of service" },
  asks  = { vi = "Dịch vụ sẵn có trên thị trường hay theo yêu cầu riêng?", en = "Is the service available on the market, or to special order?" },
}
fact "fund" {
  of    = item, type = "fund", absent = "none",
  title = { vi = "nguồn kinh phí của hạng mục", en = "fund of the item" },
}
fact "term" {
  of    = item, type = "months",
  title = { vi = "thời hạn thuê", en = "term of the hire" },
  asks  = { vi = "Thuê trong bao lâu?", en = "For how long is it hired?" },
}
fact "spending_year" { of = item, type = "year", title = { vi = "năm chi", en = "year of spending" } }
fact "purpose" { of = item, type = "purpose", title = { vi = "mục đích chi", en = "purpose" } }
fact "beneficiary" {
  of    = item, type = "body-kind", changeable = false,
  title = { vi = "loại đơn vị thụ hưởng", en = "kind of unit that benefits" },
}
-- An item of a plan that names a project lies in it, unless the item says otherwise.
fact "inside_project" {
  of    = item, type = "yes/no", presumed = true, changeable = false,
  title = { vi = "nằm trong dự án", en = "inside the project" },
}
fact "state_secret" {
  of    = item, type = "yes/no", absent = false, changeable = false,
  title = { vi = "thuộc bí mật nhà nước", en = "a state secret" },
}
fact "critical_to_national_security" {
  of    = item, type = "yes/no", absent = false, changeable = false,
  title = { vi = "quan trọng về an ninh quốc gia", en = "critical to national security" },
}
fact "extends_existing_system" {
  of    = item, type = "yes/no", changeable = false,
  title = { vi = "mở rộng, nâng cấp hệ thống đã đầu tư hoặc mua sắm",
            en = "extending a system already invested in or bought" },
}
fact "money_owner" {
  of    = item, type = "money-owner", changeable = false,
  title = { vi = "cấp ngân sách chi trả", en = "owner of the money" },
  asks  = { vi = "Kinh phí thuộc ngân sách cấp nào?", en = "To which level does the money belong?" },
}
fact "same_service_units" {
  of    = item, type = "number", changeable = false,
  title = { vi = "số đơn vị có nhu cầu thuê cùng dịch vụ", en = "number of units that need the same service" },
}
fact "centralised" {
  of    = item, type = "yes/no", absent = false,
  title = { vi = "được thuê tập trung", en = "hired centrally" },
}
fact "approver_proposed" {
  of    = item, type = "office", absent = "none",
  title = { vi = "người phê duyệt được đề xuất", en = "proposed approver" },
}
fact "appraiser_proposed" {
  of    = item, type = "body", absent = "none",
  title = { vi = "cơ quan thẩm định được đề xuất", en = "proposed appraiser" },
}
fact "appraiser_is_council" {
  of    = item, type = "yes/no",
  title = { vi = "do hội đồng thẩm định", en = "appraised by a council" },
}
fact "related_departments" {
  of    = item, type = "set of body", absent = "none", open = true, changeable = false,
  title = { vi = "các sở, ngành có liên quan", en = "departments concerned" },
}
fact "allocated_by" {
  of    = item, type = "body", absent = "none",
  title = { vi = "cơ quan đã phân bổ kinh phí", en = "body that allocated the money" },
}
fact "short_term_permitted" {
  of    = item, type = "yes/no", absent = false,
  title = { vi = "được cho phép thuê ngắn hạn", en = "permitted for a short term" },
}
fact "plan_requested" {
  of    = item, type = "yes/no", absent = false, changeable = false,
  title = { vi = "được yêu cầu lập kế hoạch thuê", en = "asked for a hire plan" },
}
fact "urgent_order" {
  of    = item, type = "yes/no", absent = false, changeable = false,
  title = { vi = "thực hiện theo lệnh khẩn cấp", en = "under an urgent order" },
}

fact "states_efficiency" {
  of    = item, type = "yes/no",
  title = { vi = "thuyết minh hiệu quả của việc thuê so với đầu tư", en = "justifying the hire against investment" },
}
fact "states_quality" {
  of    = item, type = "yes/no",
  title = { vi = "nêu yêu cầu về chất lượng dịch vụ", en = "stating the quality of the service" },
}
fact "states_connection" {
  of    = item, type = "yes/no",
  title = { vi = "nêu yêu cầu về kết nối, liên thông", en = "stating connection" },
}
fact "states_security" {
  of    = item, type = "yes/no",
  title = { vi = "nêu yêu cầu về an toàn, bảo mật", en = "stating security" },
}
fact "states_reuse" {
  of    = item, type = "yes/no",
  title = { vi = "nêu phương án khai thác sản phẩm, hạ tầng đã đầu tư", en = "stating the reuse of what exists" },
}
fact "states_provider" {
  of    = item, type = "yes/no",
  title = { vi = "nêu yêu cầu về năng lực nhà cung cấp", en = "stating what the provider must be able to do" },
}
fact "money_secured" {
  of    = item, type = "yes/no",
  title = { vi = "được bảo đảm kinh phí cho cả thời hạn thuê", en = "with money secured for the whole term" },
}
fact "papers" { of = item, type = "set of paper", title = { vi = "giấy tờ trong hồ sơ", en = "papers of the dossier" } }
