-- The resolution of 20/08/2025.
policy "vn/nd-73-2019"
act "nq-04-2025"

note "resolution-of-2025-73" {
  title   = { vi = "Nghị quyết số 04/2025/NQ-CP đang có hiệu lực", en = "Resolution 04/2025 is in force" },
  says    = { vi = "Nghị quyết tháo gỡ khó khăn cho dự án, nhiệm vụ công nghệ thông tin; nội dung chưa rõ, chỉ dùng các ngày.",
              en = "On difficulties in IT projects and tasks; its content is not known, only its dates are used." },
  cites   = "nq-04-2025", assumes = "A-19", certainty = "M",
  about   = plan,
}
