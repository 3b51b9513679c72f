-- expect: L101
rule "a" { says = "แบ