-- The decree that implements the Law on Digital Transformation, from 01/07/2026.
policy "vn/nd-224-2026" {
  title  = { vi = "Thuê dịch vụ công nghệ thông tin theo Nghị định số 224/2026/NĐ-CP",
             en = "Hiring IT services under decree 224/2026" },
  matter = "hire",
  place  = "vn",
}
