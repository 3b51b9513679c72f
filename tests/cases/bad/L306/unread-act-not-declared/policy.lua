policy "vn/ha-noi/2018"
act "hn-2018"

rule "appraisal-as-guided" { cites = "seed-1:19", decides = { appraiser = unread "cv-347-2018" } }
