-- expect: L103
-- a comment  rule "hidden" { cites = "s" }
