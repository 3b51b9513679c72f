policy "vn/ha-noi/2018"
act "hn-2018"

rule "operations-centre" {
  cites = "seed-1:25",
  adds  = { invited = { "vn.btttt.cuc-thh" } } },
  decides = { appraiser = "hn.so-tttt" },
}
