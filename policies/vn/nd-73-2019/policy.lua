-- The first decree that governs hiring, 01/01/2020 to 28/02/2026.
policy "vn/nd-73-2019" {
  title  = { vi = "Thuê dịch vụ công nghệ thông tin theo Nghị định số 73/2019/NĐ-CP",
             en = "Hiring IT services under decree 73/2019" },
  matter = "hire",
  place  = "vn",
  says   = { vi = "Không áp dụng đối với nội dung thuộc bí mật nhà nước (Điều 1 khoản 5).",
             en = "Does not apply to what is a state secret (Điều 1 khoản 5)." },
  applies = ~plan.items:every(function(i) return i.state_secret end),
}
