policy "xx/ferries" {
  title = { vi = "Bến phà", en = "Ferries" }, matter = "ferry", place = "xx",
  applies = plan.landings:count(function(l) return ~l.secret end):at_least(1),
}
instrument "nd-1" { kind = "decree", number = "1/2019/NĐ-CP", issued = "2019-01-01", in_force = { from = "2019-02-01" } }
act "nd-1"
define "borrowed" {
  of = landing, title = { vi = "làm bằng vốn vay", en = "built with a loan" }, cites = "nd-1 Điều 1",
  as = any { landing.fund:is "loan", ~landing.fund:exists() & landing.lines:any(function(l) return l.fund:is "loan" end) },
}
rule "on-rivers" {
  title = { vi = "Bến sông: Chủ tịch duyệt", en = "On rivers the chairman approves" }, cites = "nd-1 Điều 2",
  when = landing.water:is "river" & ~landing.borrowed, decides = { approver = "xx.ct", surveyed = true },
}
rule "at-sea" {
  title = { vi = "Bến biển: Chủ tịch duyệt", en = "At sea the chairman approves" }, cites = "nd-1 Điều 3",
  when = landing.water:is "sea" & ~landing.borrowed, decides = { approver = "xx.ct", surveyed = true },
}
rule "of-loans" {
  title = { vi = "Vốn vay: Giám đốc duyệt", en = "With a loan the director approves" }, cites = "nd-1 Điều 4",
  when = landing.borrowed, decides = { approver = "xx.gd" },
}
rule "partners-heard" {
  title = { vi = "Hỏi cơ quan phối hợp", en = "Partners are heard" }, cites = "nd-1 Điều 5",
  when = landing.surveyed, decides = { consulted = { landing.partners } },
}
rule "surveyor-chosen" {
  title = { vi = "Chủ bến chọn đơn vị khảo sát", en = "The owner chooses the surveyor" }, cites = "nd-1 Điều 8",
  when = landing.owner:exists(), decides = { surveyor = discretion { by = landing.owner } },
}
rule "change-signed" {
  title = { vi = "Người duyệt bến ký điều chỉnh", en = "Who approved signs" }, cites = "nd-1 Điều 9",
  about = change, decides = { signer = landing.approver },
}
rule "answer" {
  title = { vi = "Trả lời trong 20 ngày", en = "Answered in 20 days" }, cites = "nd-1 Điều 6",
  when = landing.received:exists(), decides = { due = landing.received + days(20) },
}
oblige "sea-walls" {
  title = { vi = "Bến biển có kè", en = "Landings at sea have a wall" }, cites = "nd-1 Điều 7",
  when = landing.water:is "sea", must = landing.walled,
}
oblige "answered-in-time" {
  title = { vi = "Trả lời đúng hạn", en = "Answered in time" }, cites = "nd-1 Điều 6",
  when = landing.received:exists(), must = landing.answered:on_or_before(landing.received + days(20)),
}

-- Of a later law only what a change is decided under.
policy "xx/later" { title = { vi = "Bến phà từ năm 2022", en = "Ferries since 2022" }, matter = "ferry", place = "xx" }
instrument "nd-2" { kind = "decree", number = "2/2022/NĐ-CP", issued = "2021-12-01", in_force = { from = "2022-01-01" } }
act "nd-2"
oblige "lit-at-night" { title = { vi = "Bến có đèn", en = "Landings are lit" }, cites = "nd-2 Điều 1", about = landing, must = landing.lit }
