-- expect: L113
repeat until false
