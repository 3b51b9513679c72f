-- expect: L141
getmetatable('').x()
