-- expect: L141
loadfile 'x'
