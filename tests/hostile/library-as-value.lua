-- expect: L155
rule 'x' { when = ipairs }
