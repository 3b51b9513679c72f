-- expect: ok
local f = ipairs { 1 }
rule 'x' { list = { f() } }
