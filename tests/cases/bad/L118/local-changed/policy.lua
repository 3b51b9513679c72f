policy "vn/ha-noi/2018"
act "hn-2018"

local shared = item.category:is "hn.item.ioc"
shared = item.category:is "hn.item.wan"
rule "shared-item" { cites = "seed-1:23", when = shared, decides = { approver = "hn.ct-ubnd" } }
