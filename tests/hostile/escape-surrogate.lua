-- expect: L101
rule 'x' { title = '\u{D800}' }
