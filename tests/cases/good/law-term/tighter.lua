policy "xx/aa/term"
act "aa-7"

parameter "hire_term_most" { tightens = "hire_term_most", cites = "paper:7", rows = { { value = years(3) } } }
