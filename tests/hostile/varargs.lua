-- expect: L112
local function f(...) return 1 end
