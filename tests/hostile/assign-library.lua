-- expect: L118
ipairs = pairs
