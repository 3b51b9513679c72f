-- expect: L502:5
rule "r" { cites = "s:1", when = item.a }

local function grow(x)
  return { grow(x) }
end
local all_of_it = grow(1)
