policy "vn/nam-dinh"
act "nd-224-2026"

rule "usual" { cites = "nd-224-2026 Điều 12", about = item, decides = { appraiser = "hn.so-tttt" } }
