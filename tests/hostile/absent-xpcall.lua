-- expect: L141
xpcall(rule, rule)
