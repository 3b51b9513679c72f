-- expect: ok
rule "a" { says = "î́" }
rule "b" { says = "ế" }
