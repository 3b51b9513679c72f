-- expect: ok
rule "../../etc/passwd" { cites = "s" }
policy "..//x" { title = "t" }
