policy "vn/ha-noi/2018"
act "hn-2018"

rule "operations-centre" { căn_cứ = "seed-1:25", decides = { appraiser = "hn.so-tttt" } }
