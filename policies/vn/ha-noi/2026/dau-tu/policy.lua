-- Hà Nội's digital architecture and projects paid from the budget.
policy "vn/ha-noi/2026/dau-tu" {
  title  = { vi = "Kiến trúc số của thành phố Hà Nội đối với dự án dùng ngân sách",
             en = "Hà Nội's digital architecture and budget-funded projects" },
  matter = "invest",
  place  = "vn/ha-noi",
}
