-- expect: L501
local l = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }
for _, a in ipairs(l) do for _, b in ipairs(l) do for _, c in ipairs(l) do for _, d in ipairs(l) do for _, e in ipairs(l) do for _, f in ipairs(l) do for _, g in ipairs(l) do
  local function h(x) return x end
end end end end end end end
