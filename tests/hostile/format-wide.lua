-- expect: L149
rule(('%99999999d'):format(1))
