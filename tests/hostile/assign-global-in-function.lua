-- expect: L118
local function f() x = 5 return 1 end
f()
