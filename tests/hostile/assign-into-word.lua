-- expect: L118
rule.x = 5
