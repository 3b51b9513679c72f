-- expect: L141
rule(_G)
