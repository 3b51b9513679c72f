policy "xx/wells" { title = { vi = "Khoan giếng", en = "Wells" }, matter = "well", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2015/NĐ-CP", issued = "2015-01-01", in_force = { from = "2015-02-01", before = "2023-01-01" } }
act "nd-1"
rule "chairman" { title = { vi = "Chủ tịch cấp phép", en = "The chairman licenses" }, cites = "nd-1 Điều 1", default = true, decides = { licenses = "xx.ct" } }
rule "tell" { title = { vi = "Gửi Sở", en = "Tell the department" }, cites = "nd-1 Điều 2", decides = { told = { "xx.so" } } }
rule "answer" { title = { vi = "Trả lời văn bản", en = "Answer letters" }, cites = "nd-1 Điều 3", decides = { reply = "xx.ct" } }
oblige "test" { title = { vi = "Thử nước", en = "Test the water" }, cites = "nd-1 Điều 4", about = well, must = well.tested, in_force = { before = "2017-01-01" } }
permit "shallow" { title = { vi = "Giếng nông", en = "Shallow wells" }, cites = "nd-1 Điều 5", when = well.depth:at_most(30), allows = well.drill }

instrument "nd-5" { kind = "decree", number = "5/2023/NĐ-CP", issued = "2022-12-01", in_force = { from = "2023-01-01" }, replaces = "nd-1" }
act "nd-5"
rule "chairman-still" { title = { vi = "Chủ tịch vẫn cấp phép", en = "Still the chairman" }, cites = "nd-5 Điều 1", default = true, decides = { licenses = "xx.ct" } }
forbid "deep" { title = { vi = "Không khoan sâu", en = "No deep wells" }, cites = "nd-5 Điều 2", when = well.depth:above(20), forbids = well.drill }
