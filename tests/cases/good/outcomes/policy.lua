policy "xx/dig" { title = { vi = "Đào đường ở tỉnh Mẫu", en = "Digging in Sample Province" }, matter = "dig", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
instrument "cv-9" { kind = "letter", title = { vi = "Công văn 9 của Sở Giao thông", en = "Letter 9 of the Department of Transport" } }
act "nd-1"

define "small" {
  of = work, cites = "paper-1:3", title = { vi = "công trình nhỏ", en = "a small work" },
  as = work.length:at_most(10) & work.road:is "lane",
}
rule "chairman-grants" {
  title = { vi = "Chủ tịch cấp phép", en = "The chairman grants" }, cites = "nd-1 Điều 5", default = true,
  decides = { grantor = head_of("xx.ubnd") },
}
delegate "small-works" {
  title = { vi = "Ủy quyền công trình nhỏ", en = "Small works, delegated" }, cites = "nd-1 Điều 6 khoản 2",
  says  = { vi = "Chủ tịch ủy quyền cho Giám đốc Sở Giao thông.", en = "The chairman delegates to the director." },
  power = work.grantor, from = "xx.chu-tich", to = head_of("xx.so-gt"), what = work.small,
}
rule "street-by-transport" {
  title = { vi = "Đường phố do Sở Giao thông kiểm tra", en = "Streets, by transport" }, cites = "nd-1 Điều 7",
  when = work.road:one_of { "street", "lane" }, decides = { checker = "xx.so-gt" },
}
rule "street-by-construction" {
  title = { vi = "Đường phố do Sở Xây dựng kiểm tra", en = "Streets, by construction" }, cites = "nd-1 Điều 8",
  when = work.road:is "street", decides = { checker = "xx.so-xd" },
}
rule "avenue-as-written" {
  title = { vi = "Đại lộ theo Công văn 9", en = "Avenues as in letter 9" }, cites = "paper-1:7", assumes = "A-1",
  when = work.road:is "avenue", decides = { checker = unread "cv-9" },
}
rule "highway-at-choice" {
  title = { vi = "Quốc lộ do Chủ tịch chọn", en = "Highways, as the chairman chooses" }, cites = "paper-1:8",
  when = work.road:is "highway", decides = { checker = discretion { by = "xx.chu-tich", among = { "xx.so-gt", "xx.so-xd" } } },
}
rule "watch-by-police" {
  title = { vi = "Công an giám sát ban đêm", en = "Police keep watch" }, cites = "paper-1:9", decides = { supervisor = "xx.cong-an" },
}
rule "tell-the-police" {
  title = { vi = "Báo Công an", en = "Tell the police" }, cites = "paper-1:10",
  when = work.road:is_not "lane", decides = { notified = { "xx.cong-an" } },
}
rule "lanes-tell-nobody" {
  title = { vi = "Ngõ không phải báo", en = "Lanes tell nobody" }, cites = "paper-1:10",
  when = work.road:is "lane", decides = { notified = nobody },
}
rule "tell-those-beneath" {
  title = { vi = "Báo đơn vị có công trình ngầm", en = "Tell those beneath" }, cites = "paper-1:11",
  when = work.road:is "avenue", adds = { notified = { "xx.so-xd", work.neighbours } },
}
permit "with-a-drawing" {
  title = { vi = "Được đào khi có bản vẽ", en = "With a drawing" }, cites = "nd-1 Điều 9",
  when = work.road:one_of { "lane", "street", "avenue" }, allows = work.digging, provided = { work.drawing:exists() },
}
forbid "near-schools" {
  title = { vi = "Cấm đào gần trường học", en = "Not near schools" }, cites = "nd-1 Điều 10 điểm đ khoản 1",
  when = work.near_school, forbids = work.digging,
}
permit "repair" { title = { vi = "Được thu phí hoàn trả", en = "Repair may be charged" }, cites = "nd-1 Điều 11", when = fee.kind:is "repair", allows = fee.levied }
permit "deposit" { title = { vi = "Được thu tiền đặt cọc", en = "A deposit may be taken" }, assumes = "A-2", certainty = "M", when = fee.kind:is "deposit", allows = fee.levied }
