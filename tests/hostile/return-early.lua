-- expect: L117
do return end
rule "a" { cites = "s" }
