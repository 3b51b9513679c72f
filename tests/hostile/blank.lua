-- expect: ok



