-- Investing in IT application under decree 224/2026: of it our notes give only that public investment goes by projects.
policy "vn/nd-224-2026/dau-tu" {
  title  = { vi = "Đầu tư ứng dụng công nghệ thông tin theo Nghị định số 224/2026/NĐ-CP",
             en = "Investing in IT application under decree 224/2026" },
  matter = "invest",
  place  = "vn",
}
