policy "vn/ha-noi/2018"
act "hn-2018"

group "hn.shared-2018" { members = { "hn.item.ioc", "hn.item.sms" } }
