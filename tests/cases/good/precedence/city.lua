policy "xx/city/stalls" { title = { vi = "Hè phố thành phố Mẫu", en = "Stalls of the City" }, matter = "stall", place = "xx/city", under = "xx/stalls" }
act "qd-7"
rule "local-collector" { title = { vi = "Ở thành phố, phường thu", en = "Here the ward collects" }, cites = "qd-7 Điều 1", default = true, decides = { by_place = "xx.phuong" } }
rule "decision-class" { title = { vi = "Quyết định giao thành phố", en = "Decision: the City" }, cites = "qd-7 Điều 2", decides = { by_class = "xx.ubnd" } }
