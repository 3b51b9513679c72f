-- expect: L122
local a = 0x
local b = 1e
local c = 1..2
local d = 0x1p4
local e = .5
