-- expect: L141
local x = tonumber
