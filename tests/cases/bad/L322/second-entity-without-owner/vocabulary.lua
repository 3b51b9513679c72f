entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục" }
