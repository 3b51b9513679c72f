-- The questions that norms answer.

decision "law" { of = plan, type = "policy", title = { vi = "Quy định áp dụng", en = "Governing law" } }

decision "lead" { of = item, type = "body", title = { vi = "Chủ trì thuê", en = "Lead unit" } }
decision "plan_needed" { of = item, type = "yes/no", title = { vi = "Lập kế hoạch thuê", en = "Hire plan needed" } }
decision "guided_by" { of = item, type = "set of body", title = { vi = "Hướng dẫn", en = "Guidance" } }
decision "consulted" { of = item, type = "set of body", title = { vi = "Lấy ý kiến", en = "Consulted" } }
decision "appraiser" {
  of    = item, type = "body", taken = item.item_appraised,
  title = { vi = "Thẩm định", en = "Appraisal" },
}
decision "co_appraisers" {
  of    = item, type = "set of body",
  title = { vi = "Phối hợp thẩm định", en = "Co-appraisers" },
}
decision "invited" {
  of    = item, type = "set of body",
  title = { vi = "Mời tham gia thẩm định", en = "Invited to the appraisal" },
}
decision "architecture_appraiser" {
  of    = item, type = "body",
  title = { vi = "Thẩm định kiến trúc số", en = "Appraisal of the digital architecture" },
}
decision "approver" {
  of    = item, type = "office", delegable = true, taken = plan.approved,
  title = { vi = "Phê duyệt", en = "Approval" },
}
decision "allocates" {
  of    = item, type = "body", taken = item.allocated,
  title = { vi = "Phân bổ kinh phí", en = "Allocation of money" },
}
decision "appraisal_due" { of = item, type = "date", title = { vi = "Hạn thẩm định", en = "Appraisal due" } }
decision "approval_due" { of = item, type = "date", title = { vi = "Hạn phê duyệt", en = "Approval due" } }

decision "form_allowed" {
  of    = item, type = "permission", concerns = item.form,
  title = { vi = "Hình thức thực hiện", en = "Form" },
}
decision "fund_allowed" {
  of    = item, type = "permission", concerns = item.fund, asked = item.fund:exists(),
  title = { vi = "Nguồn kinh phí của hạng mục", en = "Fund of the item" },
}
decision "term_allowed" {
  of    = item, type = "permission", concerns = item.term,
  title = { vi = "Thời hạn thuê", en = "Term" },
}
decision "purpose_allowed" {
  of    = item, type = "permission", concerns = item.purpose,
  title = { vi = "Mục đích chi", en = "Purpose" },
}

-- Two entities may have a question of one name: a cost line answers for itself, an item for the whole.
decision "head_allowed" {
  of    = cost, type = "permission", concerns = cost.kind,
  title = { vi = "Khoản mục chi phí", en = "Cost head" },
}
decision "fund_allowed" {
  of    = cost, type = "permission", concerns = cost.fund,
  title = { vi = "Nguồn kinh phí", en = "Fund" },
}

decision "decided_by_whom" {
  of    = change, type = "office", taken = change.decided,
  title = { vi = "Quyết định điều chỉnh", en = "Decision on the change" },
}
