policy "xx/race" { title = { vi = "Đua thuyền", en = "Boat races" }, matter = "race", place = "xx" }
act "nd-2"
rule "race" { cites = "nd-2 Điều 9", decides = { approver = "xx.gd" } }
