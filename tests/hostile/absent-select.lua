-- expect: L141
select('1', 2)
