-- expect: L134
rule "a" { [1] = "x", [true] = "y", [item] = "z", [1.5] = "q" }
