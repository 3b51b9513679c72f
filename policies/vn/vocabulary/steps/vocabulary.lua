-- The dates of an item's steps, its opinions and its changes. A step that is not stated has not been done yet.

fact "provisional_estimate" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "đề xuất kinh phí tạm tính của đơn vị", en = "provisional estimate of the unit" },
}
fact "allocated" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "quyết định phân bổ kinh phí", en = "allocation of the money" },
}
fact "consultant_hired" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày thuê tư vấn", en = "day the consultant was hired" },
}
fact "examined" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày thẩm tra", en = "day of examination" },
}
fact "item_submitted" {
  of    = item, type = "date", absent = "not_yet", step = true,
  follows = item.item_appraised, precedes = plan.approved,
  title = { vi = "ngày trình người phê duyệt", en = "day of submission to the approver" },
}
fact "item_appraised" {
  of    = item, type = "date", absent = "not_yet", step = true, otherwise = plan.appraised,
  precedes = plan.approved,
  title = { vi = "ngày có kết quả thẩm định của hạng mục", en = "day of the item's appraisal" },
}
fact "invitation_sent" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày gửi giấy mời thẩm định", en = "day the invitation was sent" },
}
fact "implementation_plan_issued" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày ban hành kế hoạch triển khai", en = "day the implementation plan was issued" },
}
fact "dossier_complete" {
  of    = item, type = "date", absent = "not_yet", step = true,
  title = { vi = "ngày nhận đủ hồ sơ hợp lệ", en = "day the dossier was complete" },
}

fact "giver" { of = opinion, type = "body", title = { vi = "cơ quan cho ý kiến", en = "body that gave it" } }
fact "dated" { of = opinion, type = "date", step = true, title = { vi = "ngày cho ý kiến", en = "day of the opinion" } }
fact "written" { of = opinion, type = "yes/no", title = { vi = "bằng văn bản", en = "in writing" } }

fact "decided" {
  of    = change, type = "date", step = true, follows = plan.approved,
  title = { vi = "ngày quyết định điều chỉnh", en = "day of the change" },
}
fact "changes_aims" { of = change, type = "yes/no", title = { vi = "làm thay đổi mục tiêu", en = "changing the aims" } }
fact "changes_scale" { of = change, type = "yes/no", title = { vi = "làm thay đổi quy mô", en = "changing the scale" } }
fact "over_estimate" {
  of    = change, type = "yes/no",
  title = { vi = "làm vượt dự toán đã duyệt", en = "going over the estimate" },
}
fact "longer_term" {
  of    = change, type = "yes/no",
  title = { vi = "kéo dài thời hạn thuê", en = "lengthening the hire" },
}
