-- expect: L125
rulе 'x' {}
