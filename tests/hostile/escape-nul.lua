-- expect: L103
rule "a\0b" { cites = "s\0t" }
