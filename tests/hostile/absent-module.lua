-- expect: L141
local x = module
