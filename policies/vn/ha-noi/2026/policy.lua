-- Hà Nội's digital architecture, on top of the national decree in force.
policy "vn/ha-noi/2026" {
  title  = { vi = "Kiến trúc số của thành phố Hà Nội đối với việc thuê dịch vụ công nghệ thông tin",
             en = "Hà Nội's digital architecture and the hiring of IT services" },
  matter = "hire",
  place  = "vn/ha-noi",
  under  = { "vn/nd-45-2026", "vn/nd-224-2026" },
}
