-- expect: ok
rule 'x' { when = plan.items:any(function(i) return i.costs:any(function(c) return i.a & c.b end) end) }
