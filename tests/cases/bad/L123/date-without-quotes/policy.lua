instrument "hn-2018" {
  kind     = "công văn",
  in_force = { from = "2018-06-13", before = 2019-01-01 },
}
