-- A later decree that one may choose for what was approved before it came: once it is there, not before.
instrument "nd-1" { kind = "decree", number = "1/2015/NĐ-CP", issued = "2014-11-01", in_force = { from = "2015-01-01" } }
instrument "nd-2" { kind = "decree", number = "2/2021/NĐ-CP", issued = "2021-11-01", in_force = { from = "2022-01-01" } }
policy "xx/one" { title = { vi = "Hội chợ theo Nghị định 1", en = "Fairs under decree 1" }, matter = "fair", place = "xx" }
policy "xx/two" { title = { vi = "Hội chợ theo Nghị định 2", en = "Fairs under decree 2" }, matter = "fair", place = "xx" }

policy "xx/one" act "nd-1"
rule "chairman-1" { title = { vi = "Chủ tịch cho phép", en = "The chairman approves" }, cites = "nd-1 Điều 1", decides = { approver = "xx.ct" } }
permit "any-length-1" { title = { vi = "Mở bao lâu cũng được", en = "Any length" }, cites = "nd-1 Điều 2", allows = fair.length }
forbid "long-1" { title = { vi = "Đang mở thì không quá 10 ngày", en = "Once begun at most 10 days" }, cites = "nd-1 Điều 3",
  forbids = fair.length, when = fair.days:above(10) & plan.begun }
forbid "late-1" { title = { vi = "Phải mở ngay", en = "To begin at once" }, cites = "nd-1 Điều 4", forbids = fair.length, when = ~plan.begun }
oblige "approved-1" { title = { vi = "Phải được phê duyệt", en = "To be approved" }, cites = "nd-1 Điều 5", about = plan, must = plan.approved:exists(),
  in_force = { before = "2022-01-01" } }

policy "xx/two" act "nd-2"
rule "director-2" { title = { vi = "Giám đốc cho phép", en = "The director approves" }, cites = "nd-2 Điều 1", decides = { approver = "xx.gd" } }
transition "opted" { title = { vi = "Đã cho phép trước, chọn Nghị định 2", en = "Approved before, decree 2 chosen" }, cites = "nd-2 Điều 9",
  when = plan.approved:before "2022-01-01" & plan.chosen:is "xx/two", decides = { law = "xx/two" } }
