policy "vn/ha-noi/2018"
act "hn-2018"

transition "ours" { cites = "seed-1:25", decides = { appraiser = "hn.so-tttt" } }
