policy "xx/stalls"
act "nd-6"
rule "new-green" { title = { vi = "Mái xanh", en = "Green roofs" }, cites = "nd-6 Điều 1", decides = { by_age = "green" } }
rule "green-again" { title = { vi = "Mái xanh ở mọi nơi", en = "Green everywhere" }, cites = "nd-6 Điều 2", decides = { by_age = "green" } }
rule "cleaner" { title = { vi = "Phường dọn", en = "The ward cleans" }, cites = "nd-6 Điều 3", decides = { by_default = "xx.phuong" } }
rule "flower-lighting" {
  title = { vi = "Phường chiếu sáng quầy hoa", en = "The ward lights flower stalls" }, cites = "nd-6 Điều 4", overrides = "lighting",
  when = stall.goods:is "flowers", decides = { by_override = "xx.phuong" },
}
rule "no-city-water" {
  title = { vi = "Phường cấp nước quầy hoa", en = "The ward waters flower stalls" }, cites = "nd-6 Điều 5", disapplies = "water",
  when = stall.goods:is "flowers", decides = { by_disapply = "xx.phuong" },
}
