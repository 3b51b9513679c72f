policy "vn/ha-noi/2018"
act "hn-2018"

for _, c in ipairs(item.costs) do
  permit "management" { cites = "seed-1:17", when = c.kind:is "management", allows = c.head_allowed }
end
