-- expect: L111
local l = { 1 }
local x = l[1 < 2]
