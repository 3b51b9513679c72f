-- expect: L101
rule "Ã(" { cites = "s" }
