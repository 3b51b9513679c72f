-- expect: L157
local n = 5
local x = n.y
