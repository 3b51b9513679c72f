policy "vn/ha-noi/2018"
act "hn-2018"

instrument "kh-48-2018" { kind = "công văn", issued = { "2018-07-31", "2018-06-13" } }
