-- expect: L106
rule "a" { says = "x󠁁" }
