-- expect: ok
local n = "a"
local function f(o) rule(n) { cites = "s" } return o.x end
rule "b" { cites = "s", when = plan.items:any(f), must = plan.items:every(f) }
