-- Two decrees of 2025 on powers in the field of the Ministry of Science and Technology. Of their content nothing is known but which articles decree 45/2026
-- abolished (Điều 41 khoản 4): said to readers, for it may bear on who decides in a locality.
policy "vn/nd-73-2019"

act "nd-132-2025"
note "local-powers-132" {
  title    = { vi = "Điều 6 Nghị định số 132/2025/NĐ-CP về thẩm quyền ở địa phương", en = "Điều 6 of decree 132/2025 on powers in localities" },
  says     = { vi = "Điều 6 Nghị định số 132/2025/NĐ-CP có hiệu lực từ ngày 01/07/2025 đến hết ngày 28/02/2026; nội dung chưa rõ.",
               en = "Điều 6 of decree 132/2025 was in force from 01/07/2025 to 28/02/2026; its content is not known." },
  cites    = "nd-132-2025 Điều 6",
  in_force = { from = "2025-07-01", before = "2026-03-01" },
  about    = plan,
  when     = plan.place:is_not "vn",
}

act "nd-133-2025"
note "local-powers-133" {
  title    = { vi = "Điều 34, Điều 35 Nghị định số 133/2025/NĐ-CP về thẩm quyền ở địa phương", en = "Điều 34 and 35 of decree 133/2025 on powers in localities" },
  says     = { vi = "Điều 34, Điều 35 Nghị định số 133/2025/NĐ-CP có hiệu lực từ ngày 01/07/2025 đến hết ngày 28/02/2026; nội dung chưa rõ.",
               en = "Điều 34 and 35 of decree 133/2025 was in force from 01/07/2025 to 28/02/2026; its content is not known." },
  cites    = { "nd-133-2025 Điều 34", "nd-133-2025 Điều 35" },
  in_force = { from = "2025-07-01", before = "2026-03-01" },
  about    = plan,
  when     = plan.place:is_not "vn",
}
