policy "vn/ha-noi/2018"
act "hn-2018"

goto shared
rule "other-item" { cites = "seed-1:21", decides = { approver = head_of(plan.hirer) } }
::shared::
