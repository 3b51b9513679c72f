policy "vn/ha-noi/2018"
act "hn-2018"

rule "as-chosen" { cites = "seed-1:21", decides = { appraiser = discretion { among = { "hn.so-tttt", "hn.so-tc" } } } }
