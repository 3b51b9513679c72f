instrument "nd-1" { kind = "decree", number = "1/2015/NĐ-CP", issued = "2014-11-01", in_force = { from = "2015-01-01", before = "2020-01-01" } }
instrument "nd-2" { kind = "decree", number = "2/2019/NĐ-CP", issued = "2019-11-01", in_force = { from = "2020-01-01", before = "2022-01-01" } }
instrument "nd-3" { kind = "decree", number = "3/2021/NĐ-CP", issued = "2021-11-01", in_force = { from = "2022-01-01" } }
assume "A-1" { says = { vi = "Hội chợ là dự án.", en = "A fair is a project." } }
policy "xx/one" { title = { vi = "Hội chợ theo Nghị định 1", en = "Fairs under decree 1" }, matter = "fair", place = "xx" }
policy "xx/two" { title = { vi = "Hội chợ theo Nghị định 2", en = "Fairs under decree 2" }, matter = "fair", place = "xx" }
policy "xx/three" { title = { vi = "Hội chợ theo Nghị định 3", en = "Fairs under decree 3" }, matter = "fair", place = "xx" }

policy "xx/one" act "nd-1"
rule "chairman-1" { title = { vi = "Chủ tịch cho phép", en = "The chairman approves" }, cites = "nd-1 Điều 1", decides = { approver = "xx.ct", asked = nobody } }
permit "any-length-1" { title = { vi = "Mở bao lâu cũng được", en = "Any length" }, cites = "nd-1 Điều 2", allows = fair.length }
oblige "safety-1" { title = { vi = "Kiểm tra an toàn", en = "Safety check" }, cites = "nd-1 Điều 3", must = fair.watched:exists() }

policy "xx/two" act "nd-2"
rule "chairman-2" { title = { vi = "Chủ tịch cho phép", en = "The chairman approves" }, cites = "nd-2 Điều 1", decides = { approver = "xx.ct", asked = { "xx.gd" } } }
permit "short-2" { title = { vi = "Không quá 10 ngày", en = "At most 10 days" }, cites = "nd-2 Điều 2", allows = fair.length, when = fair.days:at_most(10) }
forbid "long-2" { title = { vi = "Trên 10 ngày", en = "More than 10 days" }, cites = "nd-2 Điều 2", forbids = fair.length, when = fair.days:above(10) }
transition "not-begun" { title = { vi = "Chưa thực hiện vào ngày 01/01/2020", en = "Not begun on 01/01/2020" }, cites = "nd-2 Điều 9", assumes = "A-1", default = true,
  when = plan.approved:before "2020-01-01" & plan.considered:on_or_after "2020-01-01", decides = { law = "xx/two" } }
transition "begun" { title = { vi = "Đang thực hiện vào ngày 01/01/2020", en = "Begun before 01/01/2020" }, cites = "nd-2 Điều 9", default = true, overrides = "not-begun",
  when = all { plan.approved:before "2020-01-01", plan.considered:on_or_after "2020-01-01", plan.begun }, decides = { law = "xx/one" } }

policy "xx/three" act "nd-3"
rule "director-3" { title = { vi = "Giám đốc cho phép", en = "The director approves" }, cites = "nd-3 Điều 1", decides = { approver = "xx.gd", asked = { "xx.gd" } } }
forbid "long-3" { title = { vi = "Trên 20 ngày", en = "More than 20 days" }, cites = "nd-3 Điều 2", forbids = fair.length, when = fair.days:above(20) }
oblige "safety-3" { title = { vi = "Kiểm tra an toàn", en = "Safety check" }, cites = "nd-3 Điều 3", must = fair.watched:exists() }
local waiting = plan.checked:before "2022-01-01" & any { plan.approved:on_or_after "2022-01-01", ~plan.approved:exists() & plan.considered:on_or_after "2022-01-01" }
transition "chooses" { title = { vi = "Người phê duyệt chọn", en = "The approver chooses" }, cites = "nd-3 Điều 9", default = true,
  when = waiting, decides = { law = discretion { by = "xx.ct", among = { "xx/two", "xx/three" } } } }
transition "chose" { title = { vi = "Người phê duyệt đã chọn", en = "The approver has chosen" }, cites = "nd-3 Điều 9",
  when = waiting & plan.chosen:exists(), decides = { law = plan.chosen } }
