-- expect: L141
local function _ENV() return 1 end
rule "a" { cites = "s" }
