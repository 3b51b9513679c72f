policy "xx/tolls" { title = { vi = "Thu phí", en = "Tolls" }, matter = "toll", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2019/NĐ-CP", issued = "2019-01-01", in_force = { from = "2019-02-01" } }
act "nd-1"
rule "axles" { cites = "paper-1:1", when = plan.axles:one_of { 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40 }, decides = { gate = "xx.a" } }
rule "tons" { cites = "paper-1:2", when = plan.tons:one_of { 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40 }, decides = { gate = "xx.a" } }
