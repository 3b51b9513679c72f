-- expect: L147
rule(("x"):find("x")) { cites = ("x"):gmatch("a?"), assumes = ("x"):byte(1), says = ("x"):dump(), title = ("x"):reverse() }
