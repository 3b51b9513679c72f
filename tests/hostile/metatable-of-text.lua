-- expect: L147
local x = ('a').__index
