-- expect: L141
local x = assert
