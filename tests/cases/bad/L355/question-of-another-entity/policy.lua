policy "vn/ha-noi/2018"
act "hn-2018"

permit "state-money" { cites = "seed-1:19", allows = { cost.head_allowed, item.form_allowed } }
