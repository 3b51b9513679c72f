policy "vn/ha-noi/2018"
act "hn-2018"

rule "late" { cites = "seed-1:25", about = item, when = plan.considered:on_or_after "2018-09-05", decides = { appraiser = "hn.so-tttt" } }
