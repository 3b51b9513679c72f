policy "xx/gardens-2" { title = { vi = "Vườn theo Nghị định 2", en = "Gardens, decree 2" }, matter = "garden", place = "xx" }
instrument "nd-2" { kind = "decree", number = "2/2021/NĐ-CP", issued = "2021-06-01", in_force = { from = "2022-01-01" } }
act "nd-2"
rule "native" {
  title = { vi = "Cây mọc tự nhiên", en = "Native plants" }, cites = "nd-2 Điều 4",
  when = plan.planting.native, decides = { approver = "xx.ct" },
}
rule "moss" {
  title = { vi = "Rêu", en = "Moss" }, cites = "nd-2 Điều 5",
  when = plan.planting:is "moss", decides = { approver = unread "nd-1" },
}
rule "signs" {
  title = { vi = "Người phê duyệt ký", en = "Who approves signs" }, cites = "nd-2 Điều 6",
  decides = { signer = plan.approver },
}
permit "planted" { title = { vi = "Được trồng", en = "It may be planted" }, cites = "nd-2 Điều 9", allows = plan.planted, when = plan.planting:exists() }
