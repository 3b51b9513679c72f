-- expect: L141
dofile 'x'
