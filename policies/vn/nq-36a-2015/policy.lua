-- A door beside QĐ 80/2014 for hiring tied to online public services: direct appointment, a provisional price, a term under 12 months. When
-- the resolution ended is not known; it is not used after 2019 (A-29).
policy "vn/nq-36a-2015" {
  title  = { vi = "Chỉ định thầu thuê dịch vụ gắn với dịch vụ công trực tuyến theo Nghị quyết số 36a/NQ-CP",
             en = "Direct appointment under resolution 36a" },
  matter = "hire",
  place  = "vn",
  under  = "vn/qd-80-2014",
  applies = plan.items:any(function(i) return i.direct_appointment end),
}
act "nq-36a-2015"

define "through_the_door" {
  of    = item,
  title = { vi = "thuê gắn với dịch vụ công trực tuyến, dưới 12 tháng, chỉ định thầu", en = "hire tied to online services, under 12 months, direct appointment" },
  cites = { "nq-36a-2015", "thue-dich-vu-tin" }, certainty = "M",
  as    = all {
    item.form:is "hire",
    item.serves_online_services,
    item.direct_appointment,
    item.term:below(months(12)),
  },
}
permit "direct-appointment" {
  title  = { vi = "Được chỉ định thầu, với giá tạm tính", en = "Direct appointment, at a provisional price" },
  cites  = { "nq-36a-2015", "thue-dich-vu-tin" }, certainty = "M",
  when   = item.through_the_door,
  allows = { item.appointment_allowed, item.term_allowed },
}
rule "minister-appoints" {
  title   = { vi = "Bộ trưởng quyết định chỉ định thầu", en = "The minister appoints" },
  cites   = { "nq-36a-2015", "thue-dich-vu-tin" }, certainty = "M",
  when    = item.through_the_door & plan.hirer.kind:is "ministry",
  decides = { appoints = head_of(plan.hirer) },
}
rule "minister-appoints-for-units" {
  title   = { vi = "Bộ trưởng quyết định chỉ định thầu, đối với đơn vị thuộc bộ", en = "The minister appoints, for units of the ministry" },
  cites   = { "nq-36a-2015", "thue-dich-vu-tin" }, certainty = "M",
  when    = all { item.through_the_door, plan.place:is "vn", plan.hirer.kind:one_of { "department", "agency", "centre" } },
  decides = { appoints = head_of(plan.hirer.part_of) },
}
rule "chairman-appoints" {
  title   = { vi = "Chủ tịch Ủy ban nhân dân tỉnh, thành phố quyết định chỉ định thầu", en = "The chairman of the province appoints" },
  cites   = { "nq-36a-2015", "thue-dich-vu-tin" }, certainty = "M",
  when    = all { item.through_the_door, plan.place:is_not "vn", plan.hirer.kind:is_not "province-committee" },
  decides = { appoints = head_of(plan.place.authority) },
}
rule "chairman-appoints-for-the-committee" {
  title   = { vi = "Chủ tịch Ủy ban nhân dân tỉnh, thành phố quyết định chỉ định thầu, khi Ủy ban nhân dân ấy thuê",
              en = "The chairman of the province appoints where its own committee hires" },
  cites   = { "nq-36a-2015", "thue-dich-vu-tin" }, certainty = "M",
  when    = item.through_the_door & plan.hirer.kind:is "province-committee",
  decides = { appoints = head_of(plan.hirer) },
}
