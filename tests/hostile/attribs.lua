-- expect: L135
local a <close> = item.a
