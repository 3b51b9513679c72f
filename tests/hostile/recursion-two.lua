-- expect: L501
local function f(g, x) return g(g, x) end
f(f, 1)
