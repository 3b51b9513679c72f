policy "vn/ha-noi/2018"
act "hn-2018"

oblige "opinion-in-writing" {
  cites = "seed-1:21",
  must  = item.opinions:any(function(o)
    rule "with-an-opinion" { cites = "seed-1:21", when = o.written, decides = { plan_needed = true } }
    return o.written
  end),
}
