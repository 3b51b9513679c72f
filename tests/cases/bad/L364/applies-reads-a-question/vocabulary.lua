entity "plan" { title = "kế hoạch" }
choice "matter" { options = { "hire" } }
place "vn/ha-noi" { title = "thành phố Hà Nội" }
decision "ready" { of = plan, type = "yes/no", title = "Đủ điều kiện" }
