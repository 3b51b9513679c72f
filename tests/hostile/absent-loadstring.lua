-- expect: L141
local x = loadstring
