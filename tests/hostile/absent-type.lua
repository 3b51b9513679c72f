-- expect: L141
local x = type
