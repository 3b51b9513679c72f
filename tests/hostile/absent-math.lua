-- expect: L141
math.random()
