policy "xx/stalls" { title = { vi = "Hè phố", en = "Pavements" }, matter = "stall", place = "xx" }
instrument "qd-7" { kind = "decision", number = "7", issued = "2016-01-01", in_force = { from = "2016-01-01" } }
act "qd-7"
rule "usual" { title = { vi = "Chủ tịch", en = "The chairman" }, cites = "qd-7 Điều 1", default = true, decides = { leave = "xx.ct" } }
delegate "flowers" {
  title = { vi = "Hoa: ủy quyền", en = "Flowers, delegated" }, cites = "qd-7 Điều 2",
  power = stall.leave, from = "xx.ct", to = head_of(stall.keeper), what = stall.goods:is "flowers",
}
rule "heard" { title = { vi = "Hỏi", en = "Heard" }, cites = "qd-7 Điều 3", decides = { heard = { "xx.ubnd", stall.keeper } } }
permit "sell" { title = { vi = "Được bán", en = "Sale" }, cites = "qd-7 Điều 4", allows = stall.sale }
note "paid" { says = { vi = "Có nộp tiền", en = "Something was paid" }, cites = "qd-7 Điều 5", when = stall.paid:exists() }
