policy "vn/ha-noi/2018"
act "hn-2018"

rule "guidance" { cites = ["seed-1:15", "seed-1:17"], decides = { guided_by = { "hn.so-tttt" } } }
