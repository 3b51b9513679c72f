policy "vn/ha-noi/2018"
act "hn-2018"

rule "chairman" { cites = "seed-1:23", when = head_of("hn.so-tttt"):is "hn.ct-ubnd", decides = { plan_needed = true } }
