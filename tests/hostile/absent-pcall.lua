-- expect: L141
pcall(rule)
