-- expect: L101
rule "í €" { cites = "s" }
