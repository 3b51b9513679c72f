policy "vn/ha-noi/2018"
act "hn-2018"

define "shared" { of = item, as = item.category:one_of { "hn.item.ioc", "hn.item.wan" } }
