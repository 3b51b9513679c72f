-- expect: L149
local f = ipairs(5)
