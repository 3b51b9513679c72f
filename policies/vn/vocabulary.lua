-- What a plan consists of. This file sorts before every other one, so that `plan`, `item`, `cost` … are words in
-- all scripts.

entity "plan" {
  title    = { vi = "kế hoạch", en = "plan" },
  law_date = { "approved" },
}
entity "item" { title = { vi = "hạng mục", en = "item" }, of = plan, at = "items" }
entity "cost" { title = { vi = "khoản chi", en = "cost line" }, of = item, at = "costs" }
entity "opinion" { title = { vi = "ý kiến", en = "opinion" }, of = item, at = "opinions", absent = "none" }
entity "change" {
  title    = { vi = "điều chỉnh", en = "change" },
  of       = item, at = "changes", absent = "none",
  law_date = { "decided" },
}
entity "letter" {
  title    = { vi = "văn bản phản ánh", en = "letter" },
  of       = plan, at = "letters", absent = "none",
  law_date = { "sent" },
}
