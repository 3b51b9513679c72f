-- expect: L103
rule 'x' { cites = 'a',}