-- expect: L149
rule(("%s%s%s"):format("a")) { cites = ("%d"):format("x"), says = ("%"):format(), title = ("%s"):format(item) }
