body "vn.bkhcn" { title = "Bộ Khoa học và Công nghệ" }
body "vn.btttt" { title = "Bộ Thông tin và Truyền thông" }
body "vn.cuc" { title = "Cục Chuyển đổi số quốc gia", part_of = { { "vn.btttt", before = "2025-03-02" }, { "vn.bkhcn", from = "2025-03-01" } } }
