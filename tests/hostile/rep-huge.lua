-- expect: L504
rule(('x'):rep(999999999999999))
