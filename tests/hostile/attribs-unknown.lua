-- expect: L135
local _x <cons> = 5
