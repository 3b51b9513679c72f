policy "vn/ha-noi/2018"
act "hn-2018"

if item.shared then
  rule "shared-item" { cites = "seed-1:23", decides = { approver = "hn.ct-ubnd" } }
else
  rule "other-item" { cites = "seed-1:21", decides = { approver = head_of(plan.hirer) } }
end
