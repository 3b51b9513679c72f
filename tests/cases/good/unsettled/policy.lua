policy "xx/fairs" { title = { vi = "Hội chợ ở tỉnh Mẫu", en = "Fairs" }, matter = "fair", place = "xx" }
policy "xx/older" { title = { vi = "Quy định cũ", en = "Older law" }, matter = "fair", place = "xx" }
policy "xx/oldest" { title = { vi = "Quy định cũ hơn", en = "Still older law" }, matter = "fair", place = "xx" }
policy "xx/newer" { title = { vi = "Quy định mới", en = "Newer law" }, matter = "fair", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2010/NĐ-CP", issued = "2010-01-01", in_force = { from = "2010-02-01", before = { "2018-01-01", "2019-01-01" } } }
instrument "nd-2" { kind = "decree", number = "2/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
instrument "nd-3" { kind = "decree", number = "3/2030/NĐ-CP", issued = "2030-01-01", in_force = { from = { "2030-02-01", "2031-02-01" } } }

policy "xx/oldest"
act "nd-1"
rule "oldest" { cites = "nd-1 Điều 1", decides = { approver = "xx.gd" } }

policy "xx/older"
act "nd-1"
rule "older" { cites = "nd-1 Điều 1", decides = { approver = "xx.gd" }, in_force = { before = "2016-01-01" } }

policy "xx/newer"
act "nd-3"
rule "newer" { cites = "nd-3 Điều 1", decides = { approver = "xx.gd" } }

policy "xx/fairs"
act "nd-2"
rule "director" {
  cites   = { "nd-2 Điều 1 khoản 1 điểm a", "nd-2 Điều 1 khoản 1 điểm b", "nd-2 Điều 1 khoản 2", "nd-2 Điều 2" },
  when    = ~fair.large,
  decides = { approver = "xx.gd" },
}
rule "inspection" { cites = "nd-2 Điều 3", about = fair, decides = { inspector = discretion { by = fair.approver } } }
rule "hearing" { cites = "nd-2 Điều 4", about = fair, adds = { heard = { fair.neighbours } } }
