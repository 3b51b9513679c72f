-- The plan of digital transformation of a ministry or a province.
policy "vn/nd-224-2026/ke-hoach" {
  title  = { vi = "Kế hoạch chuyển đổi số theo Nghị định số 224/2026/NĐ-CP",
             en = "Plans of digital transformation under decree 224/2026" },
  matter = "digital-transformation",
  place  = "vn",
}
