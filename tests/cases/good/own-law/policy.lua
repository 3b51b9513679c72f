policy "xx/fairs" { title = { vi = "Hội chợ ở tỉnh Mẫu", en = "Fairs" }, matter = "fair", place = "xx" }
instrument "nd-2" { kind = "decree", number = "2/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
act "nd-2"
rule "chairman" { title = { vi = "Chủ tịch cho phép", en = "The chairman approves" }, cites = "nd-2 Điều 1", default = true, decides = { approver = "xx.ct" } }
delegate "director" { title = { vi = "Ủy quyền cho Giám đốc", en = "Delegated to the director" }, cites = "nd-2 Điều 2", power = fair.approver, from = "xx.ct", to = "xx.gd", what = fair.small }
delegate "deputy" { title = { vi = "Ủy quyền cho Phó Giám đốc", en = "Delegated to the deputy" }, cites = "nd-2 Điều 3", power = fair.approver, from = "xx.ct", to = "xx.pgd", what = fair.small }
rule "urgent-letters" { title = { vi = "Trả lời văn bản khẩn", en = "Answer urgent letters" }, cites = "nd-2 Điều 4", when = letter.urgent, decides = { reply = "xx.gd" } }
