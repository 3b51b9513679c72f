policy "xx/gardens-1" { title = { vi = "Vườn theo Nghị định 1", en = "Gardens, decree 1" }, matter = "garden", place = "xx", applies = plan.planting:is_not "herbs" }
instrument "nd-1" { kind = "decree", number = "1/2019/NĐ-CP", issued = "2019-01-01", in_force = { from = "2019-02-01", before = "2022-01-01" } }
act "nd-1"
rule "native" {
  title = { vi = "Cây mọc tự nhiên", en = "Native plants" }, cites = "nd-1 Điều 1",
  when = plan.planting.native, decides = { approver = "xx.gd" },
}
rule "others" {
  title = { vi = "Cây khác", en = "Other plants" }, cites = "nd-1 Điều 2",
  when = ~plan.planting.native, decides = { approver = "xx.ct" },
}
permit "planted" { title = { vi = "Được trồng", en = "It may be planted" }, cites = "nd-1 Điều 9", allows = plan.planted, when = plan.planting:exists() }
