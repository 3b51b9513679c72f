-- expect: L144
local r = rule 'x'
r {}
r {}
