-- Since 01/07/2025 there are 34 provinces and cities. What became of a province then our notes say of Hà Nội, Nam Định, Hà Nam and Ninh Bình only.
for _, part in ipairs { "vn/nd-224-2026", "vn/nd-224-2026/dau-tu", "vn/nd-224-2026/ke-hoach" } do
  policy(part)
  act "nd-224-2026"

  note "province-after-the-mergers-224" {
    title    = { vi = "Tỉnh, thành phố sau khi sắp xếp", en = "The province after the mergers" },
    says     = { vi = "Từ ngày 01/07/2025 cả nước còn 34 tỉnh, thành phố. Tỉnh, thành phố của kế hoạch còn giữ nguyên hay đã sáp nhập thì danh mục chưa có; kết quả dưới đây coi như còn giữ nguyên.",
                 en = "Since 01/07/2025 there are 34 provinces and cities. Whether that of the plan goes on or was merged is not in the register; it is taken to go on." },
    cites    = "nq-202-2025", assumes = "A-26", certainty = "M",
    about    = plan,
    when     = all { plan.place:is_not "vn", ~plan.place:under "vn/ha-noi", ~plan.place:under "vn/ninh-binh" },
  }
end
