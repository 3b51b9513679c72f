-- expect: L141
load 'x'
