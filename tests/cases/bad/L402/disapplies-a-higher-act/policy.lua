policy "vn/ha-noi/2018"
act "qd-80-2014"
oblige "opinion-in-writing" { cites = "qd-80-2014 Điều 8", must = item.opinions:every(function(o) return o.written end) }
act "hn-2018"
oblige "in-plan-48" { cites = "seed-1:21", disapplies = "opinion-in-writing", must = item.in_kh48 }
