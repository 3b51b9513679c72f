-- expect: L101
rule "a" { says = "Cëng hßa x· héi" }
