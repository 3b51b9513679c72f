policy "xx/city/stalls"
act "ct-4"
rule "programme-rank" { title = { vi = "Chương trình giao thành phố", en = "Programme: the City" }, cites = "paper-1:3", decides = { by_rank = "xx.ubnd" } }
