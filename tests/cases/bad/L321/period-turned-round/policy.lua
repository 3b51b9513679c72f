policy "vn/ha-noi/2018"
act "hn-2018"

instrument "kh-48-2018" { kind = "công văn", in_force = { from = "2019-01-01", before = "2018-03-01" } }
