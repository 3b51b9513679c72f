policy "vn/ha-noi/2018"
act "hn-2018"

rule "city-systems" { cites = "seed-1:23", when = item.category:is { "hn.item.ioc", "hn.item.wan" }, decides = { approver = "hn.ct-ubnd" } }
