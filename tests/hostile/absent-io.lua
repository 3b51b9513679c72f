-- expect: L141
io.open('x')
