policy "vn/ha-noi/2018"
act "hn-2018"

while item.shared do
  rule "shared-item" { cites = "seed-1:23", decides = { approver = "hn.ct-ubnd" } }
end
