-- expect: L141
local x = warn
