-- expect: L134
local a = item.x:is '\q'
