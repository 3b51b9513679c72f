policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" {
  cites   = "seed-1:23",
  when    = function() return item.category:under "hn.shared-2018" end,
  decides = { approver = "hn.ct-ubnd" },
}
