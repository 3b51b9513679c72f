-- expect: L120
local function f(x) return x end
rule "a" { cites = f, when = f, says = { f } }
