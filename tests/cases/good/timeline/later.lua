-- As the plan's place is no more, this changes nothing.
policy "xx/wells"
instrument "nd-6" { kind = "decree", number = "6/2026/NĐ-CP", issued = "2026-01-01", in_force = { from = "2026-02-01" } }
act "nd-6"
rule "director-later" { cites = "nd-6 Điều 1", decides = { licenses = "xx.gd" } }
