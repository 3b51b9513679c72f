policy "xx/fairs" { title = { vi = "Hội chợ ở tỉnh Mẫu", en = "Fairs" }, matter = "fair", place = "xx" }
instrument "nd-2" { kind = "decree", number = "2/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
act "nd-2"

rule "director" { title = { vi = "Giám đốc cho phép", en = "The director approves" }, cites = "nd-2 Điều 1", decides = { approver = "xx.gd" } }
oblige "fire-opinion" {
  title = { vi = "Có ý kiến phòng cháy trước khi cho phép", en = "Fire police heard before" }, cites = "nd-2 Điều 2", assumes = "A-1",
  about = fair, must = fair.letters:any(function(l) return l.giver:is "xx.pccc" & l.dated:before(fair.approved) end), gates = fair.approver,
}
oblige "health-opinion" {
  title = { vi = "Có ý kiến y tế khi bán đồ ăn", en = "Health heard where food is sold" }, cites = "nd-2 Điều 3",
  when = fair.food, must = fair.letters:any(function(l) return l.giver:is "xx.so-yt" end), gates = fair.approver,
}
oblige "insurance" {
  title = { vi = "Mua bảo hiểm", en = "Take out insurance" }, cites = "nd-2 Điều 4",
  when = fair.visitors:above(1000), must = fair.insured:exists(),
}
oblige "insured-in-time" {
  title = { vi = "Mua bảo hiểm trước khai mạc 10 ngày", en = "Insured 10 days before it opens" }, cites = "nd-2 Điều 6",
  when = fair.visitors:above(1000), must = (fair.insured + days(10)):on_or_before(fair.begins),
}
oblige "toilets" {
  title = { vi = "Đủ nhà vệ sinh", en = "Enough toilets" }, cites = "nd-2 Điều 5",
  when = fair.visitors:above(1000), must = fair.toilets:at_least(10),
}
oblige "waste" { title = { vi = "Phân loại rác", en = "Sort the waste" }, cites = "paper-1:4", about = fair, should = fair.sorted_waste }
oblige "quiet" { title = { vi = "Không ca nhạc", en = "No music" }, cites = "paper-1:5", about = fair, should = ~fair.music }
