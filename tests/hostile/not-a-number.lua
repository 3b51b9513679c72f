-- expect: L112
local x = 0 / 0
