policy "xx/moorings" { title = { vi = "Phao neo", en = "Moorings" }, matter = "mooring", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2019/NĐ-CP", issued = "2019-01-01", in_force = { from = "2019-02-01" } }
instrument "tt-1" { kind = "circular", number = "1/2019/TT-BGTVT", issued = "2019-03-01", in_force = { from = "2019-04-01" } }
act "nd-1"
oblige "tested-ones-lit" {
  title = { vi = "Phao đã thử tải có đèn", en = "Buoys that were tested are lit" }, cites = "nd-1 Điều 1",
  when = buoy.tested:exists(), must = buoy.lit,
}
rule "rock-transport" {
  title = { vi = "Đáy đá: hỏi Sở Giao thông", en = "On rock transport is heard" }, cites = "nd-1 Điều 2",
  when = buoy.bottom:is "rock", decides = { heard = { "xx.gt" } },
}
rule "lit-fisheries" {
  title = { vi = "Có đèn: hỏi Sở Xây dựng và Sở Thủy sản", en = "Where it is lit construction and fisheries are heard" },
  cites = "nd-1 Điều 3", when = buoy.lit & buoy.tested:on_or_after "2021-06-01", decides = { heard = { "xx.xd", "xx.ts" } },
}
permit "young-chains" {
  title = { vi = "Xích còn mới: được cho thuê", en = "With a young chain it may be let" }, cites = "nd-1 Điều 4",
  allows = buoy.let, when = buoy.bottom:is "sand" & buoy.chain:at_most(months(60)),
}
permit "swap-freely" {
  title = { vi = "Được đổi phao", en = "It may be swapped" }, cites = "nd-1 Điều 5", allows = buoy.swap, default = true,
}
permit "swap-on-rock" {
  title = { vi = "Đáy đá: xích phải mới", en = "On rock the chain must be young" }, cites = "nd-1 Điều 6",
  allows = buoy.swap, overrides = "swap-freely", when = buoy.bottom:is "rock", provided = { buoy.chain:at_most(months(24)) },
}
rule "guarded-where-kept" {
  title = { vi = "Đủ chỗ thì có người gác", en = "Guarded where there are slots" }, cites = "nd-1 Điều 7",
  when = buoy.slots:below(plan.buoys:count(function(b) return b.keeper.kind:is "department" end)), decides = { guarded = true },
}
rule "construction-told" {
  title = { vi = "Đáy cát hoặc xích mới: báo Sở Xây dựng", en = "On sand, or with a new chain, construction is told" },
  cites = "nd-1 Điều 8", when = buoy.bottom:is "sand" | buoy.chain:at_most(months(12)), decides = { told = { "xx.xd" } },
}
rule "fisheries-told" {
  title = { vi = "Báo Sở Thủy sản", en = "Fisheries is told" }, cites = "nd-1 Điều 8", about = buoy, adds = { told = { "xx.ts" } },
}
act "tt-1"
rule "circular-all" {
  title = { vi = "Hỏi cả hai sở", en = "Both are heard" }, cites = "tt-1 Điều 1",
  when = buoy.lit, decides = { heard = { "xx.xd", "xx.ts" } },
}
