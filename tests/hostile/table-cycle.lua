-- expect: L118
local t = { a = "x" }
t.self = t
rule "a" { cites = "s", list = t }
