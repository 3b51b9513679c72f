-- expect: L501
local function f(x) return f(x) end
f(1)
