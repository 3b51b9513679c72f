-- expect: L103
rule "a" { says = "\27[2J", title = "a\rb" }
