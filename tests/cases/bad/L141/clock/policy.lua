policy "vn/ha-noi/2018"
act "hn-2018"

instrument "hn-2018" { kind = "công văn", issued = os.date() }
