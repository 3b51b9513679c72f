choice "matter" { options = { "hire" } }
place "vn/ha-noi" { title = "thành phố Hà Nội" }
policy "vn/ha-noi/2018" { title = "Thuê dịch vụ công nghệ thông tin của Hà Nội năm 2018", matter = "hire", place = "vn/ha-noi" }
