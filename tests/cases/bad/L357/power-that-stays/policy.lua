policy "vn/ha-noi/2018"
act "hn-2018"

delegate "appraisal" { cites = "seed-1:21", power = item.appraiser, from = "hn.ct-ubnd", to = head_of("hn.so-tttt") }
