policy "vn/ha-noi/2018"
act "hn-2018"

entity "letter" { title = "văn bản phản ánh", of = plan, at = "letters" }
