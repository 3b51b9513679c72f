-- expect: L141
local x = rawlen
