policy "xx/fairs" { title = { vi = "Hội chợ ở tỉnh Mẫu", en = "Fairs" }, matter = "fair", place = "xx" }
instrument "nd-2" { kind = "decree", number = "2/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
instrument "nd-3" { kind = "decree", title = { vi = "Nghị định về hội chợ", en = "Decree of uncertain date" }, in_force = { from = { "2021-05-01", "2021-06-30" }, assumes = "A-1" } }
instrument "nd-0" { kind = "decree", number = "0/2010/NĐ-CP", issued = "2010-01-01", in_force = { from = "2010-02-01", before = "2020-02-01" } }
instrument "nd-9" { kind = "decree", number = "9/2024/NĐ-CP", issued = "2024-01-01", in_force = { from = "2024-02-01" } }
act "nd-2"
rule "director" { title = { vi = "Giám đốc cho phép", en = "The director approves" }, cites = "nd-2 Điều 1", decides = { approver = "xx.gd" } }
rule "open-day" {
  title = { vi = "Mời các đơn vị", en = "Open to neighbours" }, cites = "nd-2 Điều 2", in_force = { before = "2023-01-01" },
  decides = { guests = { "xx.so-yt", fair.neighbours } },
}
rule "closed-day" {
  title = { vi = "Chỉ mời y tế", en = "Health only" }, cites = "nd-2 Điều 3", in_force = { from = "2023-01-01" }, decides = { guests = { "xx.so-yt" } },
}
rule "answer-letters" { title = { vi = "Trả lời văn bản", en = "Answer letters" }, cites = "nd-2 Điều 4", decides = { reply = "xx.gd" } }
