instrument "cv-347-2018" { kind = "công văn", in_force = "2018-06-13" }
