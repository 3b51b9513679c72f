-- expect: L143
rule((''):rep(999999999999999))
