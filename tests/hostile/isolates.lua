-- expect: L105
rule "a" { says = "⁧x⁩" }
