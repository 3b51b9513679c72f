policy "vn/ha-noi/2018"
act "hn-2018"

rule "not-shared" {
  cites   = "seed-1:21",
  when    = item.in_kh48 && !item.shared || item.urgent_order,
  decides = { approver = "hn.ct-ubnd" },
}
