policy "vn/ha-noi/2018"
act "hn-2018"

rule "not-shared" {
  cites   = "seed-1:21",
  when    = item.in_kh48 and item.category:is "hn.item.wan",
  decides = { approver = "hn.ct-ubnd" },
}
