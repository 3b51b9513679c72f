policy "xx/stalls" { title = { vi = "Hè phố", en = "Pavements" }, matter = "stall", place = "xx" }
instrument "qd-7" { kind = "decision", number = "7", issued = "2016-01-01", in_force = { from = "2016-01-01" } }
act "qd-7"
rule "usual" { title = { vi = "Ủy ban", en = "The City" }, cites = "qd-7 Điều 1", default = true, decides = { leave = "xx.ubnd" } }
rule "flowers" {
  title = { vi = "Hoa", en = "Flowers" }, cites = "qd-7 Điều 2", assumes = "S-1",
  when = stall.goods:is "flowers", decides = { leave = "xx.phuong", heard = { "xx.ubnd" } },
}
permit "sell" { title = { vi = "Được bán", en = "Sale" }, cites = "qd-7 Điều 3", when = stall.goods:is "flowers", allows = stall.sale }
oblige "fee" { title = { vi = "Nộp phí", en = "Fee" }, cites = "qd-7 Điều 4", about = stall, must = stall.paid:at_least(trieu(2)) }
