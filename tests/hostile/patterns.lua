-- expect: L147
local x = ('a'):find('.-.-.-b')
