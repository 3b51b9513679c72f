policy "xx/fair" { title = { vi = "Hội chợ ở tỉnh Mẫu", en = "Fairs in Sample Province" }, matter = "fair", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
act "nd-1"

rule "guards" { title = { vi = "Mỗi gian một người", en = "One for each stall" }, cites = "nd-1 Điều 1", decides = { guards = plan.stalls:count() } }
rule "cooks" { title = { vi = "Mỗi gian đồ ăn một bếp", en = "One for each that sells food" }, cites = "nd-1 Điều 2", decides = { cooks = plan.stalls:count(function(s) return s.food end) } }
rule "deposit" { title = { vi = "Đặt cọc bằng tiền thuê", en = "As much as the rent" }, cites = "nd-1 Điều 3", decides = { deposit = plan.stalls:sum("rent") } }
