-- expect: L152
for k, v in pairs(item) do rule(k) { cites = "s" } end
for k, v in pairs("x") do end
for k, v in pairs(rule) do end
