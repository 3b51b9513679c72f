policy "xx/fairs" { title = { vi = "Hội chợ ở tỉnh Mẫu", en = "Fairs" }, matter = "fair", place = "xx" }
instrument "nd-2" { kind = "decree", number = "2/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
instrument "yy-1" { kind = "decree", number = "1/2021/NĐ-KH", issuer = "yy.ub", issued = "2021-01-01" }
instrument "gd-1" { kind = "decree", number = "1/2021/NĐ-GD", issuer = "xx.so-gd", issued = "2021-01-01" }

act "nd-2"
rule "director" { cites = "nd-2 Điều 1", decides = { approver = "xx.gd" } }
act "yy-1"
rule "nobody" { cites = "yy-1 Điều 1", overrides = "director", decides = { approver = inapplicable } }
oblige "insured" { cites = "yy-1 Điều 2", about = fair, must = fair.insured:exists() }
act "gd-1"
oblige "toilets" { cites = "gd-1 Điều 1", about = fair, must = fair.toilets:at_least(100) }
note "told" { cites = "gd-1 Điều 2", says = { vi = "Không ai đọc", en = "Nobody reads this" } }
