policy "xx/digging" { title = { vi = "Đào đường ở nước Mẫu", en = "Digging in Sample Land" }, matter = "dig", place = "xx" }
instrument "nd-3" { kind = "decree", number = "3/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
act "nd-3"

rule "fifteen-working-days" {
  title = { vi = "Quyết định trong 15 ngày làm việc", en = "Decided in 15 working days" }, cites = "nd-3 Điều 1",
  when = plan.complete:exists(), decides = { due = plan.complete + working_days(15) },
}
rule "mended-after-the-term" {
  title = { vi = "Hoàn trả khi hết thời hạn đào", en = "Mended at the end of the term" }, cites = "nd-3 Điều 2",
  when = dig.decided:exists(), decides = { back = dig.decided + dig.term + days(10) },
}
permit "quick-where-time-is-short" {
  title = { vi = "Làm nhanh khi gấp", en = "Quick where time is short" }, cites = "nd-3 Điều 3", allows = dig.quick,
  when = (plan.filed + dig.notice):on_or_after "2021-06-01",
}
oblige "decide-in-time" {
  title = { vi = "Quyết định đúng hạn", en = "Decide in time" }, cites = "nd-3 Điều 1",
  when = plan.complete:exists(), must = dig.decided:on_or_before(plan.complete + working_days(15)),
}
oblige "mend-in-time" {
  title = { vi = "Hoàn trả đúng hạn", en = "Mend in time" }, cites = "nd-3 Điều 2",
  when = dig.decided:exists(), must = all { dig.closed:before(dig.decided + months(1)), dig.term:at_most(months(3)) },
}
oblige "steps-in-order" {
  title = { vi = "Theo đúng thứ tự", en = "Steps in order" }, cites = "nd-3 Điều 4", about = dig,
  must = in_order { plan.filed, dig.heard, dig.decided },
}
