policy "vn/ha-noi/2018"
act "hn-2018"

rule "shared-item" {
  title   = "Hπng m‘c d√πng chung",
  cites   = "seed-1:23",
  decides = { approver = "hn.ct-ubnd" },
}
