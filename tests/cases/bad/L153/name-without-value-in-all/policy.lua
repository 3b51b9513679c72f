policy "vn/ha-noi/2018"
act "hn-2018"

local is = { centre = item.category:is "hn.item.ioc", network = item.category:is "hn.item.wan" }
rule "city-systems" { cites = "seed-1:23", when = any { is.centre, is.netwrok, is.network }, decides = { approver = "hn.ct-ubnd" } }
