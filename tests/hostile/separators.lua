-- expect: L104
-- a comment   rule "hidden" { cites = "s" }
