-- expect: L502
local a = { 1, 2, 3, 4, 5, 6, 7, 8 }
local b = { a, a, a, a, a, a, a, a }
local c = { b, b, b, b, b, b, b, b }
local d = { c, c, c, c, c, c, c, c }
local e = { d, d, d, d, d, d, d, d }
local f = { e, e, e, e, e, e, e, e }
local g = { f, f, f, f, f, f, f, f }
local h = { g, g, g, g, g, g, g, g }
local i = { h, h, h, h, h, h, h, h }
rule "x" { list = i }
