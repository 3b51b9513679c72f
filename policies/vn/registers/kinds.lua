-- Kinds of bodies and kinds of instruments.

choice "body-kind" {
  title   = { vi = "loại cơ quan", en = "kind of body" },
  options = {
    ["department"]         = { vi = "sở", en = "department" },
    ["agency"]             = { vi = "ban, ngành", en = "agency" },
    ["district-committee"] = { vi = "Ủy ban nhân dân quận, huyện, thị xã", en = "district committee" },
    ["province-committee"] = { vi = "Ủy ban nhân dân tỉnh, thành phố", en = "province committee" },
    ["commune-committee"]  = { vi = "Ủy ban nhân dân xã, phường, thị trấn", en = "commune committee" },
    ["ministry"]           = { vi = "bộ", en = "ministry" },
    ["ministry-agency"]    = { vi = "cơ quan ngang bộ, cơ quan thuộc Chính phủ",
                               en = "ministerial or government agency" },
    ["party-body"]         = { vi = "cơ quan thuộc Đảng Cộng sản Việt Nam", en = "Party body" },
    ["socio-political"]    = { vi = "tổ chức chính trị - xã hội", en = "socio-political organisation" },
    ["centre"]             = { vi = "đơn vị sự nghiệp, trung tâm", en = "centre" },
    ["office"]             = { vi = "chức danh", en = "office" },
    ["council"]            = { vi = "cơ quan dân cử", en = "elected council" },
    ["government"]         = { vi = "Chính phủ", en = "the Government" },
    ["board"]              = { vi = "ban điều hành", en = "steering board" },
    ["class"]              = { vi = "nhóm cơ quan, chức danh", en = "class of bodies or offices" },
    ["role"]               = { vi = "vai trò", en = "role" },
    ["local-branch"]       = { vi = "cơ quan trung ương đóng tại địa phương", en = "local branch of a central body" },
  },
}

-- The ranks are ours and only their order counts: it is the usual order of legal documents, from general knowledge.
-- What is not binding directs or answers; it fills what binding law leaves open and never beats it.
choice "instrument-kind" {
  title      = { vi = "loại văn bản", en = "kind of instrument" },
  attributes = { rank = "number", binding = "yes/no" },
}
option "luật" { of = "instrument-kind", title = { vi = "Luật", en = "law" }, rank = 70, binding = true }
option "nghị quyết của Quốc hội" {
  of    = "instrument-kind",
  title = { vi = "Nghị quyết của Quốc hội", en = "resolution of the National Assembly" },
  rank = 70,
  binding = true,
}
option "nghị định" { of = "instrument-kind", title = { vi = "Nghị định", en = "decree" }, rank = 60, binding = true }
option "nghị quyết của Chính phủ" {
  of    = "instrument-kind",
  title = { vi = "Nghị quyết của Chính phủ", en = "resolution of the Government" },
  rank = 55,
  binding = true,
}
option "quyết định của Thủ tướng Chính phủ" {
  of    = "instrument-kind",
  title = { vi = "Quyết định của Thủ tướng Chính phủ", en = "decision of the Prime Minister" },
  rank = 50,
  binding = true,
}
option "thông tư" { of = "instrument-kind", title = { vi = "Thông tư", en = "circular" }, rank = 40, binding = true }
option "thông tư liên tịch" {
  of    = "instrument-kind", rank = 40, binding = true,
  title = { vi = "Thông tư liên tịch", en = "joint circular" },
}
option "nghị quyết của Hội đồng nhân dân" {
  of    = "instrument-kind",
  title = { vi = "Nghị quyết của Hội đồng nhân dân", en = "resolution of a People's Council" },
  rank = 35,
  binding = true,
}
option "quyết định của bộ" {
  of    = "instrument-kind", rank = 30, binding = true,
  title = { vi = "Quyết định của bộ", en = "decision of a ministry" },
}
option "quyết định của Ủy ban nhân dân" {
  of    = "instrument-kind",
  title = { vi = "Quyết định của Ủy ban nhân dân", en = "decision of a People's Committee" },
  rank = 30,
  binding = true,
}
option "quyết định phê duyệt dự án" {
  of    = "instrument-kind",
  title = { vi = "Quyết định phê duyệt dự án", en = "approval of a project" },
  rank = 25,
  binding = true,
}
option "kế hoạch" { of = "instrument-kind", title = { vi = "Kế hoạch", en = "plan" }, rank = 15, binding = false }
option "công văn" {
  of    = "instrument-kind", rank = 10, binding = false,
  title = { vi = "Công văn", en = "official letter" },
}
option "thông báo" { of = "instrument-kind", title = { vi = "Thông báo", en = "notice" }, rank = 5, binding = false }
