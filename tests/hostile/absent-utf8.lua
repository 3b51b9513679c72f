-- expect: L141
utf8.char(5)
