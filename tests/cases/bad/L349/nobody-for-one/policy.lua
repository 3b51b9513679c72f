policy "vn/ha-noi/2018"
act "hn-2018"

rule "no-appraisal" { cites = "seed-1:23", decides = { appraiser = nobody } }
