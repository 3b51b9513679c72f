policy "vn/ha-noi/2018"
act "hn-2018"

oblige "opinion-in-writing" { cites = "seed-1:21", must = item.opinions:any(function(o) return o.writen end) }
