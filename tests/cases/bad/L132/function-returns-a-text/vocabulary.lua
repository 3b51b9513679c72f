entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
entity "opinion" { title = "ý kiến", of = item, at = "opinions", absent = "none" }
