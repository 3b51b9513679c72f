policy "vn/ha-noi/2018"
act "hn-2018"

function is_shared(x) return x.category:under "hn.shared-2018" end
rule "shared-item" { cites = "seed-1:23", when = is_shared(item), decides = { approver = "hn.ct-ubnd" } }
