-- expect: ok
rule 'x' {
 cites = 'a',
}
