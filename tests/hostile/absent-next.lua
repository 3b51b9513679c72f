-- expect: L141
next {}
