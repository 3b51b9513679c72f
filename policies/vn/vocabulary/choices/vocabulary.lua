-- The choices: types whose values have names. Categories, kinds of activity and funds are in registers/.

choice "matter" {
  title   = { vi = "lĩnh vực", en = "matter" },
  options = {
    hire     = { vi = "thuê dịch vụ công nghệ thông tin", en = "hiring IT services" },
    invest   = { vi = "đầu tư ứng dụng công nghệ thông tin", en = "investing in IT application" },
    spending = { vi = "quản lý, sử dụng kinh phí", en = "spending" },
    plan     = { vi = "kế hoạch ứng dụng công nghệ thông tin", en = "IT-application plan" },
    ["digital-transformation"] = { vi = "kế hoạch chuyển đổi số", en = "plan of digital transformation" },
  },
}
choice "form" {
  title   = { vi = "hình thức", en = "form" },
  options = {
    hire   = { vi = "thuê dịch vụ", en = "hire" },
    invest = { vi = "đầu tư", en = "invest" },
  },
}
choice "market" {
  title   = { vi = "mức độ sẵn có trên thị trường", en = "availability on the market" },
  options = {
    available = { vi = "sẵn có trên thị trường", en = "available on the market" },
    custom    = { vi = "theo yêu cầu riêng", en = "to special order" },
  },
}
choice "purpose" {
  title   = { vi = "mục đích chi", en = "purpose" },
  options = {
    training              = { vi = "đào tạo", en = "training" },
    ["commune-rollout"]   = { vi = "triển khai đến cấp xã", en = "rollout to communes" },
    ["technical-support"] = { vi = "hỗ trợ kỹ thuật", en = "technical support" },
    ["new-module"]        = { vi = "bổ sung chức năng mới", en = "new module" },
    equipment             = { vi = "trang thiết bị", en = "equipment" },
    upgrade               = { vi = "nâng cấp", en = "upgrade" },
    extend                = { vi = "mở rộng", en = "extension" },
    connection            = { vi = "kết nối", en = "connection" },
  },
}
choice "money-owner" {
  title   = { vi = "cấp ngân sách", en = "owner of the money" },
  options = {
    city     = { vi = "ngân sách tỉnh, thành phố", en = "city or province" },
    district = { vi = "ngân sách quận, huyện, thị xã", en = "district" },
    commune  = { vi = "ngân sách xã, phường, thị trấn", en = "commune" },
    ministry = { vi = "ngân sách bộ, ngành trung ương", en = "ministry" },
  },
}
choice "cost-kind" {
  title   = { vi = "khoản mục chi phí", en = "kind of cost" },
  options = {
    service     = { vi = "chi phí thuê dịch vụ", en = "price of the service" },
    management  = { vi = "chi phí quản lý thực hiện kế hoạch", en = "managing the plan" },
    consulting  = { vi = "chi phí tư vấn", en = "consulting" },
    other       = { vi = "chi phí khác", en = "other" },
    contingency = { vi = "chi phí dự phòng", en = "contingency" },
    hardware    = { vi = "mua sắm thiết bị", en = "buying equipment" },
    software    = { vi = "mua sắm phần mềm", en = "buying software" },
    ["price-rise"] = { vi = "trượt giá", en = "price rise" },
    insurance   = { vi = "bảo hiểm", en = "insurance" },
    fees        = { vi = "phí và lệ phí", en = "fees and charges" },
  },
}
choice "cost-use" {
  title   = { vi = "nội dung chi", en = "use of the money" },
  options = {
    prepare   = { vi = "lập kế hoạch", en = "preparing the plan" },
    examine   = { vi = "thẩm tra", en = "examination by a consultant" },
    survey    = { vi = "khảo sát", en = "survey" },
    supervise = { vi = "giám sát", en = "supervision" },
    tender    = { vi = "tư vấn đấu thầu", en = "tendering" },
    audit     = { vi = "kiểm toán", en = "audit" },
    valuation = { vi = "thẩm định giá", en = "valuation" },
    trial     = { vi = "kiểm thử hoặc vận hành thử", en = "testing or trial run" },
    running     = { vi = "vận hành", en = "operation" },
    maintenance = { vi = "bảo trì", en = "maintenance" },
    training    = { vi = "đào tạo", en = "training" },
    ["data-entry"]  = { vi = "nhập dữ liệu", en = "data entry" },
    ["line-rental"] = { vi = "thuê đường truyền", en = "line rental" },
    domain      = { vi = "tên miền", en = "domain name" },
    hosting     = { vi = "thuê máy chủ lưu trữ", en = "hosting" },
    colocation  = { vi = "thuê chỗ đặt máy chủ", en = "colocation" },
    storage     = { vi = "lưu trữ", en = "storage" },
    sms         = { vi = "tin nhắn thông báo", en = "SMS notices" },
    ["call-centre"] = { vi = "tổng đài", en = "call centre" },
  },
}
choice "paper" {
  title   = { vi = "giấy tờ trong hồ sơ", en = "paper of the dossier" },
  options = {
    ["to-trinh"]           = { vi = "tờ trình", en = "submission" },
    ["hire-plan"]          = { vi = "kế hoạch thuê", en = "hire plan" },
    ["draft-decision"]     = { vi = "dự thảo quyết định", en = "draft decision" },
    ["appraisal-result"]   = { vi = "kết quả thẩm định", en = "result of the appraisal" },
    ["specialised-result"] = { vi = "kết quả thẩm định của đơn vị chuyên trách",
                               en = "result of the specialised unit" },
    opinions               = { vi = "văn bản góp ý", en = "opinions" },
    ["examination-report"] = { vi = "báo cáo thẩm tra", en = "examination report" },
    ["policy-decision"]    = { vi = "quyết định phê duyệt nhiệm vụ và dự toán",
                               en = "decision on the task and its money" },
    other                  = { vi = "giấy tờ pháp lý khác", en = "other legal paper" },
  },
}
choice "project" { title = { vi = "dự án", en = "project" } }
option "nd-khung-cpdt" {
  of    = "project", place = "vn/nam-dinh", cites = "seed-2:7",
  title = { vi = "Dự án phát triển hạ tầng khung Chính phủ điện tử tỉnh Nam Định 2016–2020",
            en = "Nam Định frame infrastructure project 2016–2020" },
}
