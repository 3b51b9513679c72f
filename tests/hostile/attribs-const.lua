-- expect: L135
local _x <const> = 5
