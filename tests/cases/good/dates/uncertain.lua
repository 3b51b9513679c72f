policy "xx/fairs"
act "nd-3"
rule "director-again" { title = { vi = "Vẫn Giám đốc cho phép", en = "Still the director" }, cites = "paper-1:1", decides = { approver = "xx.gd" } }
oblige "waste" { title = { vi = "Phân loại rác", en = "Sort the waste" }, cites = "paper-1:2", about = fair, must = fair.sorted_waste }
