-- expect: L150
local x = ('a')('b')
