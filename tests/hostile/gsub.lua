-- expect: L147
local x = ('a'):gsub('a?', 'b')
