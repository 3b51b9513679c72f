-- expect: L502:2
local function grow(n, a) return grow(n, { a, ('x'):rep(60000) }) end
grow(1, {})
