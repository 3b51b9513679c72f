-- expect: L141
local x = rawequal
