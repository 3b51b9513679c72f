-- expect: L144
local r = rule "x"
r { cites = "s" }
r { cites = "s" }
