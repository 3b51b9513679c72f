-- Investing in IT application with the State's budget, 01/01/2010 to 31/12/2019. Hiring is another matter: it had no law before 15/02/2015.
policy "vn/nd-102-2009" {
  title  = { vi = "Đầu tư ứng dụng công nghệ thông tin theo Nghị định số 102/2009/NĐ-CP",
             en = "Investing in IT application under decree 102/2009" },
  matter = "invest",
  place  = "vn",
  says   = { vi = "Quản lý dự án đầu tư; việc thuê dịch vụ không thuộc nghị định này.",
             en = "It manages investment projects; hiring is not its matter." },
}
