policy "vn/ha-noi/2018"
act "hn-2018"

rule "ours" { cites = "seed-1:25", when = plan.law:is "vn/ha-noi/2018", decides = { appraiser = "hn.so-tttt" } }
