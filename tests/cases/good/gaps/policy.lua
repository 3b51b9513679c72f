policy "xx/market" { title = { vi = "Họp chợ ở tỉnh Mẫu", en = "Markets in Sample" }, matter = "market", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01", before = "2022-01-01" } }
instrument "nd-2" {
  kind = "decree", title = { vi = "Nghị định về quầy lớn", en = "Decree on large stalls" },
  in_force = { from = { "2021-03-01", "2021-09-01" }, assumes = "A-1" },
}

define "festive" { of = stall, title = { vi = "bán hàng lễ hội", en = "selling for feasts" }, cites = "hoi-thao:7", as = stall.goods:any(function(g) return g.wares:is "fireworks" & g.price:above(10) end) }

act "nd-1"
rule "chairman" { title = { vi = "Chủ tịch quản lý", en = "The chairman keeps" }, cites = "so-tay:1", default = true, decides = { keeper = "xx.ct" } }
rule "licence" { title = { vi = "Quầy trên 50 mét vuông phải xin phép", en = "Above 50 square metres" }, cites = { "nd-1 Điều 1", "so-tay:2" }, when = stall.area:above(50), decides = { licence_needed = true } }
rule "no-licence" { title = { vi = "Quầy đến 50 mét vuông không phải xin phép", en = "Up to 50 square metres" }, cites = "nd-1 Điều 2", when = stall.area:at_most(50), decides = { licence_needed = false } }
rule "festive-guard" { title = { vi = "Bảo vệ quầy lễ hội", en = "Guard of festive stalls" }, cites = "nd-1 Điều 3", when = stall.festive, decides = { guard = "xx.phuong" } }
rule "guard-of-wards" { title = { vi = "Phường tự bảo vệ", en = "Wards guard themselves" }, cites = "nd-1 Điều 4", when = plan.holder.kind:is "ward", decides = { guard = "xx.phuong" } }
rule "guard" { title = { vi = "Sở bảo vệ", en = "The department guards" }, cites = { "nd-1 Điều 5", "hoi-thao:2" }, default = true, decides = { guard = "xx.so-ct" } }
permit "charge" { title = { vi = "Được thu đến 5 triệu", en = "Up to 5 million" }, cites = "nd-1 Điều 6", when = fee.amount:at_most(trieu(5)), allows = fee.levied }
rule "settle" { title = { vi = "Phường quyết định thay đổi", en = "The ward settles changes" }, cites = "nd-1 Điều 7", about = change, decides = { settled_by = "xx.phuong" } }

oblige "checks" { title = { vi = "Mọi lần kiểm tra đều đạt", en = "Every check passed" }, cites = "nd-1 Điều 8", about = stall, must = stall.checks:every(function(c) return c.passed end) }
oblige "minutes" { title = { vi = "Lập biên bản kiểm tra", en = "Minutes of the checks" }, cites = "nd-1 Điều 9", about = stall, must = stall.checks:every(function(c) return c.in_writing end) }
oblige "keeper-first" { title = { vi = "Kiểm tra trước khi giao quản lý", en = "Checked before it is kept" }, cites = "nd-1 Điều 10", about = stall, gates = stall.keeper, must = stall.checks:any(function(c) return c.dated:before(stall.opened) end) }
oblige "feasts" { title = { vi = "Quầy lễ hội phải có ngày khai trương", en = "Festive stalls have a day of opening" }, cites = "nd-1 Điều 11", about = stall, gates = stall.keeper, when = stall.festive, must = stall.opened:exists() }
rule "water" { title = { vi = "Phường cấp nước", en = "The ward gives water" }, cites = "nd-1 Điều 12", in_force = { from = { "2021-01-01", "2021-06-30" } }, decides = { watered_by = "xx.phuong" } }

act "nd-2"
delegate "ward-keeps" { title = { vi = "Giao phường quản lý", en = "Handed to the ward" }, cites = "nd-2 Điều 1", power = stall.keeper, from = "xx.ct", to = head_of "xx.phuong", who = plan.holder.kind:is "company", what = stall.opened:exists() }
rule "nobody" { title = { vi = "Không phải thông báo", en = "Nobody is told" }, cites = "nd-2 Điều 2", decides = { told = nobody } }
