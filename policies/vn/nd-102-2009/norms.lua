-- What the sources say of the decree is little: it manages investment with the State's budget, and reaches mixed projects where the State
-- holds 30 % or more. Its 76 articles are not in hand.
policy "vn/nd-102-2009"
act "nd-102-2009"

define "of_the_budget" {
  of    = item,
  title = { vi = "dùng vốn ngân sách nhà nước, hoặc vốn nhà nước từ 30% trở lên", en = "with the State's budget, or a state share of 30 % or more" },
  cites = { "nd-102-2009", "nd-102-tom-tat" }, certainty = "M",
  as    = any {
    item.fund.state,
    item.costs:any(function(line) return line.fund.state end),
    item.state_share:at_least(percent "30"),
  },
}
permit "investing" {
  title  = { vi = "Đầu tư ứng dụng công nghệ thông tin", en = "Investing in IT application" },
  says   = { vi = "Dự án dùng vốn ngân sách nhà nước được quản lý theo nghị định này; dự án hỗn hợp khi vốn nhà nước từ 30% trở lên.",
             en = "Projects with the State's budget are managed under this decree; mixed ones where the State holds 30 % or more." },
  cites  = { "nd-102-2009", "nd-102-tom-tat" }, certainty = "M",
  when   = item.form:is "invest" & item.of_the_budget,
  allows = item.form_allowed,
}
