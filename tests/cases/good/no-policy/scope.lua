policy "xx/big" { title = { vi = "Hội chợ lớn", en = "Big fairs" }, matter = "fair", place = "xx", applies = plan.filed:on_or_after "2022-01-01" }
act "nd-2"
rule "big" { title = { vi = "Quy định riêng", en = "A rule of its own" }, cites = "nd-2 Điều 8", decides = { approver = "xx.gd" } }
