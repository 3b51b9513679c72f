-- expect: L141
local x = unpack
