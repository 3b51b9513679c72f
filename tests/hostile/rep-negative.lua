-- expect: L112
rule(("a"):rep(-1)) { cites = ("x"):rep("3"), says = ("x"):rep(), title = ("x"):rep(2, ",") }
