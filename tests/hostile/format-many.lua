-- expect: L502
local a = ('x'):rep(30000)
local l = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }
for _, a0 in ipairs(l) do for _, a1 in ipairs(l) do for _, a2 in ipairs(l) do for _, a3 in ipairs(l) do for _, a4 in ipairs(l) do for _, a5 in ipairs(l) do local x = ('%s'):format(a) end end end end end end 
