-- The questions that norms answer. `order` is how reports list them: who decides first, then the work, then what is allowed.

-- Which law governs is answered by transitions alone; where none applies its date has settled it.
decision "law" {
  of    = plan, type = "policy", order = 10,
  title = { vi = "Quy định áp dụng", en = "Governing law" },
}

decision "approver" {
  of    = item, type = "office", order = 10, delegable = true, taken = plan.approved,
  title = { vi = "Phê duyệt", en = "Approval" },
}
decision "consulted" {
  of    = item, type = "set of body", order = 20,
  title = { vi = "Lấy ý kiến", en = "Consulted" },
}
decision "appraiser" {
  of    = item, type = "body", order = 30, taken = item.item_appraised,
  title = { vi = "Thẩm định", en = "Appraisal" },
}
decision "co_appraisers" {
  of    = item, type = "set of body", order = 31,
  title = { vi = "Phối hợp thẩm định", en = "Co-appraisers" },
}
decision "invited" {
  of    = item, type = "set of body", order = 32,
  title = { vi = "Mời tham gia thẩm định", en = "Invited to the appraisal" },
}
decision "architecture_appraiser" {
  of    = item, type = "body", order = 33,
  title = { vi = "Thẩm định kiến trúc số", en = "Appraisal of the digital architecture" },
}
decision "lead" { of = item, type = "body", order = 40, title = { vi = "Đơn vị chủ trì", en = "Lead unit" } }
decision "guided_by" {
  of    = item, type = "set of body", order = 41,
  title = { vi = "Hướng dẫn", en = "Guidance" },
}
decision "allocates" {
  of    = item, type = "body", order = 42, taken = item.allocated,
  title = { vi = "Phân bổ kinh phí", en = "Allocation of money" },
}
decision "plan_needed" {
  of    = item, type = "yes/no", order = 43,
  title = { vi = "Phải lập kế hoạch thuê", en = "Hire plan needed" },
}
decision "appraisal_due" { of = item, type = "date", order = 50, title = { vi = "Hạn thẩm định", en = "Appraisal due" } }
decision "approval_due" { of = item, type = "date", order = 51, title = { vi = "Hạn phê duyệt", en = "Approval due" } }

decision "form_allowed" {
  of    = item, type = "permission", order = 60, concerns = item.form,
  title = { vi = "Hình thức thực hiện", en = "Form" },
}
decision "purpose_allowed" {
  of    = item, type = "permission", order = 61, concerns = item.purpose,
  title = { vi = "Mục đích chi", en = "Purpose" },
}
decision "term_allowed" {
  of    = item, type = "permission", order = 62, concerns = item.term,
  title = { vi = "Thời hạn thuê", en = "Term" },
}
-- Two entities may have a question of one name: a cost line answers for itself, an item for the whole.
decision "fund_allowed" {
  of    = item, type = "permission", order = 63, concerns = item.fund, asked = item.fund:exists(),
  title = { vi = "Nguồn kinh phí của hạng mục", en = "Fund of the item" },
}

decision "head_allowed" {
  of    = cost, type = "permission", order = 10, concerns = cost.kind,
  title = { vi = "Khoản mục chi phí", en = "Cost head" },
}
decision "fund_allowed" {
  of    = cost, type = "permission", order = 20, concerns = cost.fund,
  title = { vi = "Nguồn kinh phí", en = "Fund" },
}

decision "decided_by_whom" {
  of    = change, type = "office", order = 10, taken = change.decided,
  title = { vi = "Quyết định điều chỉnh", en = "Decision on the change" },
}
