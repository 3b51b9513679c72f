-- expect: L134
return { rule = rule, os = 1 }
