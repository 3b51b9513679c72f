-- expect: L141
error 'x'
