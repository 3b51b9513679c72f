policy "vn/ha-noi/2018"
act "hn-2018"

rule "consult" { cites = "seed-1:21", when = item.approver:is "hn.ct-ubnd", decides = { consulted = { "hn.so-tttt" } } }
rule "chairman" { cites = "seed-1:23", when = item.consulted:includes "hn.so-tttt", decides = { approver = "hn.ct-ubnd" } }
