policy "xx/dec-1"
act "dec-1"

permit "term" { cites = "dec-1 Điều 6", allows = plan.term_allowed, when = plan.term:at_most(law.hire_term_most) }
forbid "too-long" { cites = "dec-1 Điều 6", forbids = plan.term_allowed, when = plan.term:above(law.hire_term_most) }
rule "longest" { cites = "dec-1 Điều 7", decides = { longest = law.hire_term_most } }
