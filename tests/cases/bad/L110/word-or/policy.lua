policy "vn/ha-noi/2018"
act "hn-2018"

rule "network-or-centre" {
  cites   = "seed-1:23",
  when    = item.category:is "hn.item.wan" or item.category:is "hn.item.ioc",
  decides = { approver = "hn.ct-ubnd" },
}
