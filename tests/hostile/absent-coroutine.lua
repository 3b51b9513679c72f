-- expect: L141
coroutine.wrap(rule)
