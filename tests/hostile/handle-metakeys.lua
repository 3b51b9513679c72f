-- expect: ok
rule "a" { when = item.__gc & item.__close & item.__metatable & item.__name }
