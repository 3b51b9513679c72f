-- expect: L107
rule "a" { says = "Ðiều" }
