-- expect: L112
local x = 1 ~ (2 or 3)
