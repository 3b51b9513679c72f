-- expect: ok
local t = { "x" }
rule "a" { cites = t, assumes = t }
rule "b" { cites = t }
