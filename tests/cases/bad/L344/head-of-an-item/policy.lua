policy "vn/ha-noi/2018"
act "hn-2018"

rule "delegated" { cites = "seed-1:21", decides = { approver = head_of(item.category) } }
