-- expect: L143
rule(nil)
rule {}
rule "x" "y"
rule "x" (5)
rule("a", "b") { cites = "s" }
