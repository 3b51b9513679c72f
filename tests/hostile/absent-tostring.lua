-- expect: L141
tostring(rule)
