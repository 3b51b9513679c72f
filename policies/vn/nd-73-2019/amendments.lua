-- What came over the decree before it ended: its amendment of 2024 and the resolution of 2025, of both of which
-- only dates and a few words are known.
policy "vn/nd-73-2019"
act "nd-82-2024"

note "as-amended-in-2024-73" {
  title   = { vi = "Nghị định số 82/2024/NĐ-CP đã sửa đổi", en = "Amended by decree 82/2024" },
  says    = { vi = "Các điều về thuê được coi là không thay đổi; mọi ngưỡng tiền cần kiểm tra lại.",
              en = "The articles on hiring are taken as unchanged; every money threshold is to be verified." },
  cites   = "nd-82-2024", assumes = "A-18", certainty = "M",
  about   = plan,
}
