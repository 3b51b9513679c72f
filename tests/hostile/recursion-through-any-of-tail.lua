-- expect: L503
local function f(x) return plan.items:any(f) end
f(1)
