entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
entity "cost" { title = "khoản chi", of = item, at = "costs" }
