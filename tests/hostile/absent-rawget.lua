-- expect: L141
local x = rawget
