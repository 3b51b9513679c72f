-- Facts of a cost line. What a line pays for is no choice of words: a purchase of servers does not become consulting by being called so (A-08).

fact "kind" {
  of    = cost, type = "cost-kind", changeable = false,
  title = { vi = "khoản mục chi phí", en = "kind of cost" },
  asks  = { vi = "Khoản chi thuộc khoản mục nào?", en = "Of which kind is the cost?" },
}
fact "use" { of = cost, type = "cost-use", changeable = false, title = { vi = "nội dung chi", en = "use" } }
fact "amount" { of = cost, type = "money", title = { vi = "số tiền", en = "amount" } }
fact "fund" {
  of    = cost, type = "fund", otherwise = item.fund,
  title = { vi = "nguồn kinh phí", en = "fund" },
  asks  = { vi = "Chi từ nguồn nào?", en = "From which fund is it paid?" },
}
fact "name" {
  of    = cost, type = "text", role = "name", absent = "none",
  title = { vi = "tên khoản chi", en = "name of the cost" },
}
fact "reason" {
  of    = cost, type = "text", absent = "none",
  title = { vi = "lý do của khoản chi", en = "reason for the cost" },
}
