-- The decree of four months, 01/03/2026 to 30/06/2026.
policy "vn/nd-45-2026" {
  title  = { vi = "Thuê dịch vụ công nghệ thông tin theo Nghị định số 45/2026/NĐ-CP",
             en = "Hiring IT services under decree 45/2026" },
  matter = "hire",
  place  = "vn",
}
