-- Acts that begin and end on days known exactly, within bounds, or not at all.

instrument "old" { kind = "decree", number = "1/2000", issuer = "xx.hall", issued = "2000-01-01", in_force = { from = "2000-02-01", before = "2010-01-01" }, cites = "paper-1:3" }
instrument "base" {
  kind = "decree", number = "2/2009", issuer = "xx.hall", issued = "2009-11-01", in_force = { from = "2010-01-01" },
  replaces = "old", cites = "paper-1:4", title = { vi = "Nghị định về đi biển", en = "Decree on sailing" },
}
instrument "repair" { kind = "decree", number = "3/2015", issuer = "xx.hall", amends = "base", pursuant_to = "base", issued = "2015-05-05",
  in_force = { from = { "2015-06-01", "2015-08-31" }, before = { "2020-01-01", "2020-12-31" }, assumes = "A-1" }, certainty = "M" }
instrument "local-a" { kind = "decree", issuer = "aa.hall", guides = "base", says = { vi = "Số không rõ.", en = "No number." } }
instrument "next" { kind = "decree", number = "9/2030", issuer = "xx.hall", signer = "Trần Văn Mẫu", issued = "2029-12-01", in_force = { from = "2030-01-01" },
  repeals = { "base", "repair" } }
instrument "joint" { kind = "decree", number = "4/2016", issued = { "2016-01-01", "2016-12-31" } }

policy "xx/sail" { title = { vi = "Đi biển", en = "Sailing" }, matter = "sail", place = "xx" }
policy "xx/bb/sail" { title = { vi = "Đi biển ở B", en = "Sailing in B" }, matter = "sail", place = "xx/bb", under = "xx/sail" }
