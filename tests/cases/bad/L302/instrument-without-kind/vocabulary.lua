entity "plan" { title = "kế hoạch" }
