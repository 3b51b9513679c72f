policy "vn/ha-noi/2018"
act "hn-2018"

option "fund.hn-cntt-2018" { of = "fund", title = "Chương trình công nghệ thông tin năm 2018", state = true, lawfull = true }
