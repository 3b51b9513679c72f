-- What does not bind: a programme beats a letter by its rank, and a binding decision beats a guideline of higher rank.
policy "xx/city/stalls"
instrument "ct-4" { kind = "programme", number = "4/CTr", issued = "2014-01-01" }
instrument "hd-3" { kind = "guideline", number = "3/HD", issued = "2017-06-01" }
act "cv-8"
rule "letter-rank" { title = { vi = "Công văn giao phường", en = "Letter: the ward" }, cites = "paper-1:2", decides = { by_rank = "xx.phuong" } }
