-- expect: L141
rule(_ENV)
