policy "xx/fairs" { title = { vi = "Hội chợ ở tỉnh Mẫu", en = "Fairs" }, matter = "fair", place = "xx" }
policy "xx/said" { title = { vi = "Điều chỉ để biết", en = "What is only said" }, matter = "fair", place = "xx" }
instrument "nd-2" { kind = "decree", number = "2/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
instrument "nd-3" { kind = "decree", number = "3/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = { "2020-02-01", "2030-01-01" } } }

policy "xx/said"
note "of-no-act" { cites = "paper-1:6", about = fair, when = fair.music, says = { vi = "Ca nhạc cần báo trước", en = "Music is to be announced" } }

policy "xx/fairs"
act "nd-2"
rule "director" { cites = "nd-2 Điều 1", decides = { approver = "xx.gd" } }
oblige "report" {
  title = { vi = "Báo cáo sau hội chợ", en = "Report afterwards" }, cites = "nd-2 Điều 2", about = fair, by = { "xx.so-yt", "xx.pccc" },
  says = { vi = "Báo cáo kết quả trong tháng sau hội chợ.", en = "Report the outcome in the month after the fair." },
}
oblige "taste" {
  cites = "nd-2 Điều 3", when = fair.food, disapplies = "clean", says = { vi = "Lấy mẫu đồ ăn", en = "Take samples of the food" },
}
oblige "clean" { cites = "nd-2 Điều 4", about = fair, says = { vi = "Dọn vệ sinh", en = "Clean up" }, by = "xx.so-yt" }
oblige "sweep" { cites = "nd-2 Điều 5", about = fair, says = { vi = "Quét đường", en = "Sweep the street" }, by = "xx.so-yt" }
note "director-sure" {
  cites = "paper-1:3", assumes = "A-1", certainty = "M", about = fair, when = fair.approver:is "xx.gd",
  says = { vi = "Giám đốc có thể ủy quyền ký.", en = "The director may let others sign." },
}
note "many" { cites = "paper-1:4", when = fair.visitors:above(1000), says = { vi = "Đông người", en = "Many people" } }
note "of-the-file" { cites = "paper-1:5", says = { vi = "Hồ sơ lưu năm năm", en = "Files are kept for five years" } }

policy "xx/said"
act "nd-3"
note "perhaps-not-in-force" { cites = "nd-3 Điều 1", says = { vi = "Không nói", en = "Not told" } }
