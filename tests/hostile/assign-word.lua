-- expect: L118
rule = 5
