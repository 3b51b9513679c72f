-- expect: L141
rawset({}, 1, 2)
