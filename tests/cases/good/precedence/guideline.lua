policy "xx/city/stalls"
act "hd-3"
rule "guideline-class" { title = { vi = "Hướng dẫn giao phường", en = "Guideline: the ward" }, cites = "paper-1:4", decides = { by_class = "xx.phuong" } }
