-- expect: L141
debug.sethook()
