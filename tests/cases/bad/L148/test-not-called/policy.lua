policy "vn/ha-noi/2018"
act "hn-2018"

oblige "approval-known" { cites = "seed-1:21", must = plan.approved.exists }
