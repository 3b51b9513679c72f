policy "vn/nd-73-2019"
act "nd-73-2019"

oblige "small" { cites = "nd-73-2019 Điều 12", when = item.cost:at_least(ty "5"), must = item.cost:below(ty "5") }
