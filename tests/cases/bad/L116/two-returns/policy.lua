policy "vn/ha-noi/2018"
act "hn-2018"

oblige "opinion-before-approval" {
  cites = "seed-1:21",
  must  = item.opinions:any(function(o)
    do return o.giver:is "hn.so-tttt" end
    return o.dated:before(plan.approved)
  end),
}
