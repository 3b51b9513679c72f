-- expect: L503
local function f(x) return plan.items:any(function(i) return f(i) end) end
f(1)
