-- expect: L118
("x").rep = "y"
rule "a" { cites = "s" }
