-- expect: L504
local a = ('x'):rep(60000)
local b = ('%s%s'):format(a, a)
