policy "vn/ha-noi/2018"
act "hn-2018"

for cost in item.costs do
  permit "management" { cites = "seed-1:17", when = cost.kind:is "management", allows = cost.head_allowed }
end
