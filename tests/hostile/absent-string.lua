-- expect: L141
string.rep('x', 5)
