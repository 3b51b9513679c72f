policy "xx/stalls" { title = "Hè phố", matter = "stall", place = "xx" }
instrument "qd-7" { kind = "decision", number = "7", issued = "2016-01-01", in_force = { from = "2016-01-01" } }
act "qd-7"
rule "usual" { title = "Ủy ban", cites = "qd-7 Điều 1", default = true, decides = { leave = "xx.ubnd" } }
