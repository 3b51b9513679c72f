entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
