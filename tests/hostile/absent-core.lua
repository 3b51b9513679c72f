-- expect: L140
local x = core.declare "rule"
