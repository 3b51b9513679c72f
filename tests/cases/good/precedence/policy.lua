policy "xx/stalls" { title = { vi = "Hè phố cả nước", en = "Stalls everywhere" }, matter = "stall", place = "xx" }
instrument "nd-5" { kind = "decree", number = "5/2010/NĐ-CP", issued = "2010-01-01" }
instrument "nd-6" { kind = "decree", number = "6/2015/NĐ-CP", issued = "2015-01-01" }
instrument "qd-7" { kind = "decision", number = "7/2016/QĐ", issued = "2016-01-01" }
instrument "cv-8" { kind = "letter", number = "8/CV", issued = "2017-01-01" }
source "paper-1" { title = { vi = "Tài liệu mẫu để thử", en = "Sample paper for tests" } }
act "nd-5"

rule "old-red" { title = { vi = "Mái đỏ", en = "Red roofs" }, cites = "nd-5 Điều 2", decides = { by_age = "red" } }
rule "force" { title = { vi = "Thành phố sắp xếp", en = "The City allots" }, cites = "nd-5 Điều 3", decides = { by_force = "xx.ubnd" } }
rule "usual-collector" { title = { vi = "Thông thường thành phố thu", en = "Usually the City collects" }, cites = "nd-5 Điều 4", default = true, decides = { by_place = "xx.ubnd" } }
rule "usual-cleaner" { title = { vi = "Thông thường thành phố dọn", en = "Usually the City cleans" }, cites = "nd-5 Điều 5", default = true, decides = { by_default = "xx.ubnd" } }
rule "lighting" { title = { vi = "Thành phố chiếu sáng", en = "The City lights" }, cites = "nd-5 Điều 6", decides = { by_override = "xx.ubnd" } }
rule "water" { title = { vi = "Thành phố cấp nước", en = "The City gives water" }, cites = "nd-5 Điều 7", decides = { by_disapply = "xx.ubnd" } }
permit "sell" { title = { vi = "Được bán hàng", en = "Selling is allowed" }, cites = "nd-5 Điều 8", when = stall.goods:one_of { "flowers", "fireworks" }, allows = stall.sale }
forbid "no-fireworks" { title = { vi = "Cấm bán pháo hoa", en = "No fireworks" }, cites = "nd-5 Điều 9", when = stall.goods:is "fireworks", forbids = stall.sale }
