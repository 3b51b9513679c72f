-- What is left of the two decrees of 2025 on powers after decree 45/2026 abolished some of their articles; of what they say nothing is known.
policy "vn/nd-224-2026"

act "nd-132-2025"
note "local-powers-left-132" {
  title    = { vi = "Các điều còn lại của Nghị định số 132/2025/NĐ-CP", en = "What is left of decree 132/2025" },
  says     = { vi = "Các điều còn lại của Nghị định số 132/2025/NĐ-CP về thẩm quyền trong lĩnh vực khoa học và công nghệ vẫn có hiệu lực; nội dung chưa rõ.",
               en = "What is left of decree 132/2025, on powers in the field of science and technology, is in force; its content is not known." },
  cites    = "nd-132-2025",
  in_force = { from = "2026-07-01" },
  about    = plan,
  when     = plan.local_hirer,
}

act "nd-133-2025"
note "local-powers-left-133" {
  title    = { vi = "Các điều còn lại của Nghị định số 133/2025/NĐ-CP", en = "What is left of decree 133/2025" },
  says     = { vi = "Các điều còn lại của Nghị định số 133/2025/NĐ-CP về thẩm quyền trong lĩnh vực khoa học và công nghệ vẫn có hiệu lực; nội dung chưa rõ.",
               en = "What is left of decree 133/2025, on powers in the field of science and technology, is in force; its content is not known." },
  cites    = "nd-133-2025",
  in_force = { from = "2026-07-01" },
  about    = plan,
  when     = plan.local_hirer,
}
