entity "plan" { title = "kế hoạch", law_date = { "year" } }
fact "year" { of = plan, type = "year", title = "năm kế hoạch" }
