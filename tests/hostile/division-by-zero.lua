-- expect: L112
local x = 1 // 0
