policy "xx/sail"
act "base"
define "small" { of = boat, cites = "base Điều 1", title = { vi = "thuyền nhỏ", en = "a small boat" }, as = boat.length:below(15) & boat.sea:under "waters" }
rule "director" { title = { vi = "Giám đốc cảng cấp phép", en = "The port licenses" }, cites = "base Điều 2", default = true, decides = { licenses = head_of("bb.port") } }
permit "go" { title = { vi = "Thuyền nhỏ được ra khơi", en = "Small boats may leave" }, cites = "base Điều 3", when = boat.small, allows = boat.leave,
  in_force = { before = "2018-01-01" } }
permit "go-near" { title = { vi = "Ven bờ được ra khơi", en = "Coastal boats may leave" }, cites = "base Điều 4", assumes = "A-1", when = boat.sea:is "near", allows = boat.leave }
