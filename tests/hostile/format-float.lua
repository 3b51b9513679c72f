-- expect: L149
rule(('%f'):format(1))
