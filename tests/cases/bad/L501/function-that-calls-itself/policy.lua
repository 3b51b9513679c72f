policy "vn/ha-noi/2018"
act "hn-2018"

local function again(x) return again(x) end
rule "shared-item" { cites = "seed-1:23", when = again(item), decides = { approver = "hn.ct-ubnd" } }
