policy "vn/ha-noi/2018"
act "hn-2018"

rule "not-in-plan-48" {
  cites   = "seed-1:21",
  when    = not item.in_kh48,
  decides = { approver = "hn.ct-ubnd" },
}
