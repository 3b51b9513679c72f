policy "xx/canteens" { title = { vi = "Bếp ăn tập thể", en = "Canteens" }, matter = "canteen", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2019/NĐ-CP", issued = "2019-01-01", in_force = { from = "2019-02-01", before = "2022-01-01" } }
act "nd-1"
rule "office" { title = { vi = "Phòng Y tế duyệt", en = "The office approves" }, cites = "nd-1 Điều 1", default = true, decides = { approver = "xx.tr" } }
rule "director" {
  title = { vi = "Giám đốc duyệt khoản lớn", en = "The director approves large ones" }, cites = "nd-1 Điều 2",
  when = canteen.bills:sum("amount"):above(ty "2"), overrides = "office", decides = { approver = "xx.gd" },
}
rule "night-audit" { title = { vi = "Kiểm toán bếp đêm", en = "Night canteens are audited" }, cites = "nd-1 Điều 3", when = canteen.night, decides = { auditor = "xx.gd" } }
rule "budget-audit" {
  title = { vi = "Kiểm toán khi vượt dự toán", en = "Audited past the budget" }, cites = "paper-1:3", assumes = "A-1",
  when = canteen.bills:sum("amount"):above(plan.budget), decides = { auditor = "xx.gd" },
}
permit "small" { title = { vi = "Bếp nhỏ được mở", en = "Small ones may open" }, cites = "nd-1 Điều 4", when = canteen.meals:between(50, 300), allows = canteen.open }
forbid "factory" { title = { vi = "Không mở bếp nhà máy", en = "No factory canteens" }, cites = "nd-1 Điều 5", when = canteen.kind:is "factory", forbids = canteen.open }
oblige "inspection" {
  title = { vi = "Kiểm tra trước khi ký", en = "Inspected before signing" }, cites = "nd-1 Điều 6", assumes = "A-1",
  about = canteen, must = canteen.inspected:before(plan.signed),
}
oblige "heard" {
  title = { vi = "Có ý kiến Sở Y tế", en = "The department heard" }, cites = "nd-1 Điều 7",
  when = canteen.meals:above(100), must = canteen.letters:any(function(l) return l.giver:is "xx.so" & l.dated:before(plan.signed) end),
}

instrument "nd-2" { kind = "decree", number = "2/2022/NĐ-CP", issued = "2021-12-01", in_force = { from = "2022-01-01" }, replaces = "nd-1" }
act "nd-2"
rule "chairman" { title = { vi = "Chủ tịch duyệt", en = "The chairman approves" }, cites = "nd-2 Điều 1", decides = { approver = "xx.ct" } }
