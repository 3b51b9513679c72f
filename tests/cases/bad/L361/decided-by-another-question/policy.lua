policy "vn/ha-noi/2018"
act "hn-2018"

rule "operations-centre" { cites = "seed-1:25", decides = { appraiser = "hn.so-tttt" } }
rule "consult" { cites = "seed-1:21", when = item.approver:decided_by "operations-centre", decides = { consulted = { "hn.so-tttt" } } }
