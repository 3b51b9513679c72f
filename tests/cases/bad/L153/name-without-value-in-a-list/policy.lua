policy "vn/ha-noi/2018"
act "hn-2018"

local dept = { information = "hn.so-tttt" }
rule "guidance" { cites = "seed-1:15", decides = { guided_by = { dept.information, dept.finance } } }
