-- expect: L149
rule(('%p'):format(rule))
