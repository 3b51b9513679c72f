-- expect: L141
print 'x'
