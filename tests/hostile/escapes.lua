-- expect: L103
rule '\x00' {}
