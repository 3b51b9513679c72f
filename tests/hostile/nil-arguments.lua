-- expect: L153
rule "a" { when = all { nil, item.a }, must = any(nil), should = item.a:is(nil), about = item.b:one_of { nil } }
