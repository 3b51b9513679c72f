policy "xx/old" { title = { vi = "Hội chợ trước năm 2020", en = "Fairs before 2020" }, matter = "fair", place = "xx" }
act "nd-0"
rule "old" { cites = "nd-0 Điều 1", decides = { approver = "xx.gd" } }
