act "hn-2018" { kind = "công văn", issued = "2018-06-13" }
