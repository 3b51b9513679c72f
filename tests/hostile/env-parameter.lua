-- expect: L141
local function f(_ENV) return os end
rule "a" { cites = f { os = "x" } }
