policy "xx/yearly" { title = { vi = "Chợ năm 2019", en = "Markets of 2019" }, matter = "market", place = "xx", under = "xx/market", applies = plan.year:is(2019) }
act "nd-1"
oblige "broom" { title = { vi = "Có chổi", en = "A broom" }, cites = "so-tay:9", about = stall, must = stall.opened:exists() }
