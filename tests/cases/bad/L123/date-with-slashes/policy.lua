instrument "hn-2018" { kind = "công văn", issued = 13/06/2018 }
