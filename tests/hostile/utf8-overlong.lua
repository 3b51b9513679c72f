-- expect: L101
rule "À®À®" { cites = "s" }
