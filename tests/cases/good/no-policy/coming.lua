policy "xx/new" { title = { vi = "Hội chợ từ năm 2024", en = "Fairs from 2024" }, matter = "fair", place = "xx" }
act "nd-9"
rule "new" { cites = "nd-9 Điều 1", decides = { approver = "xx.gd" } }
