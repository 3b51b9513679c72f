policy "vn/ha-noi/2018"
act "hn-2018"

local centre = item.in_kh48 & item.shared
local all_three = centre & item.urgent_order
rule "operations-centre" { cites = "seed-1:25", when = centre, decides = { appraiser = "hn.so-tttt" } }
