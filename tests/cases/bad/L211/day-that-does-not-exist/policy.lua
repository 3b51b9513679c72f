instrument "kh-48-2018" { kind = "công văn", issued = "2018-02-30" }
