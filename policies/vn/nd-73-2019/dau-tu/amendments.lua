-- What decree 82/2024 did to the thresholds is not known.
policy "vn/nd-73-2019/dau-tu"
act "nd-82-2024"

note "thresholds-to-be-verified-73" {
  title   = { vi = "Ngưỡng tiền cần kiểm tra lại", en = "Money thresholds to be verified" },
  says    = { vi = "Nghị định số 82/2024/NĐ-CP có thể đã đổi các ngưỡng 200 triệu và 15 tỷ đồng: cần kiểm tra lại.",
              en = "Decree 82/2024 may have changed the thresholds of 200 million and 15 billion đồng: to be verified." },
  cites   = "nd-82-2024", assumes = "A-18", certainty = "L",
  about   = plan,
}
