policy "xx/old-wells" { title = { vi = "Khoan giếng ở tỉnh Cũ", en = "Wells in Old Province" }, matter = "well", place = "xx/old" }
instrument "cv-9" {
  kind = "letter",
  title = { vi = "Công văn về giếng nông", en = "Letter on shallow wells" },
  in_force = { from = { "2019-04-01", "2019-06-30" }, before = { "2020-10-01", "2021-01-01" }, assumes = "A-1" },
}
act "cv-9"
rule "director" { title = { vi = "Giám đốc cấp phép", en = "The director licenses" }, cites = "paper-1:3", when = well.depth:at_most(30), decides = { licenses = "xx.gd" } }

-- Of another matter: never a day on which anything changes.
policy "xx/mills" { title = { vi = "Xay xát", en = "Mills" }, matter = "mill", place = "xx" }
instrument "nd-7" { kind = "decree", number = "7/2018/NĐ-CP", issued = "2018-01-01", in_force = { from = "2018-02-01" } }
act "nd-7"
rule "mill" { cites = "nd-7 Điều 1", decides = { licenses = "xx.gd" } }
