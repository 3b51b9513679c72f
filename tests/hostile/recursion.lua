-- expect: L502
local function f(x) return all { f(x) } end
f(1)
