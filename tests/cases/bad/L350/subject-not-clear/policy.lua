policy "vn/ha-noi/2018"
act "hn-2018"

rule "state-money" { cites = "seed-1:19", decides = { fund_allowed = "fund.su-nghiep" } }
