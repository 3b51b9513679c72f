policy "vn/ha-noi/2018"
act "hn-2018"

for _, id in ipairs { "hn.item.ioc", "hn.item.wan" } do
  rule(id) { cites = "seed-1:23", when = item.category:is(id), decides = { approver = "hn.ct-ubnd" } }
  break
end
