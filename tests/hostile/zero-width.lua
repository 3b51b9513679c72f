-- expect: L106
rule "a​b" { cites = "s" }
