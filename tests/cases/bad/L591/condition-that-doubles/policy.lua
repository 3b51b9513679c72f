policy "vn/ha-noi/2018"
act "hn-2018"

local c0 = item.in_kh48 & item.same_service_units:is(2)
local c1 = any { all { c0, item.in_kh48 }, all { c0, item.same_service_units:is(3) } }
local c2 = any { all { c1, item.in_kh48 }, all { c1, item.same_service_units:is(4) } }
local c3 = any { all { c2, item.in_kh48 }, all { c2, item.same_service_units:is(5) } }
local c4 = any { all { c3, item.in_kh48 }, all { c3, item.same_service_units:is(6) } }
local c5 = any { all { c4, item.in_kh48 }, all { c4, item.same_service_units:is(7) } }
local c6 = any { all { c5, item.in_kh48 }, all { c5, item.same_service_units:is(8) } }
local c7 = any { all { c6, item.in_kh48 }, all { c6, item.same_service_units:is(9) } }
local c8 = any { all { c7, item.in_kh48 }, all { c7, item.same_service_units:is(10) } }
local c9 = any { all { c8, item.in_kh48 }, all { c8, item.same_service_units:is(11) } }
local c10 = any { all { c9, item.in_kh48 }, all { c9, item.same_service_units:is(12) } }
local c11 = any { all { c10, item.in_kh48 }, all { c10, item.same_service_units:is(13) } }
local c12 = any { all { c11, item.in_kh48 }, all { c11, item.same_service_units:is(14) } }
local c13 = any { all { c12, item.in_kh48 }, all { c12, item.same_service_units:is(15) } }
local c14 = any { all { c13, item.in_kh48 }, all { c13, item.same_service_units:is(16) } }
local c15 = any { all { c14, item.in_kh48 }, all { c14, item.same_service_units:is(17) } }
rule "doubling" { cites = "seed-1:21", when = c15, decides = { plan_needed = true } }
