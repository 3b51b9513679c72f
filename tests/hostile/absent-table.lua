-- expect: L141
table.concat {}
