-- Their People's Committees, each chaired, under the law on local government, by one person. Whether it went on in 2025 is not said,
-- so none of them is given as who governs a place since (provinces.lua).

body "an-giang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh An Giang", en = "An Giang People's Committee" },
  kind = "province-committee", place = "vn/an-giang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "ba-ria-vung-tau.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", en = "Bà Rịa - Vũng Tàu People's Committee" },
  kind = "province-committee", place = "vn/ba-ria-vung-tau", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "bac-lieu.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bạc Liêu", en = "Bạc Liêu People's Committee" },
  kind = "province-committee", place = "vn/bac-lieu", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "bac-giang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bắc Giang", en = "Bắc Giang People's Committee" },
  kind = "province-committee", place = "vn/bac-giang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "bac-kan.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bắc Kạn", en = "Bắc Kạn People's Committee" },
  kind = "province-committee", place = "vn/bac-kan", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "bac-ninh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bắc Ninh", en = "Bắc Ninh People's Committee" },
  kind = "province-committee", place = "vn/bac-ninh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "ben-tre.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bến Tre", en = "Bến Tre People's Committee" },
  kind = "province-committee", place = "vn/ben-tre", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "binh-duong.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bình Dương", en = "Bình Dương People's Committee" },
  kind = "province-committee", place = "vn/binh-duong", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "binh-dinh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bình Định", en = "Bình Định People's Committee" },
  kind = "province-committee", place = "vn/binh-dinh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "binh-phuoc.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bình Phước", en = "Bình Phước People's Committee" },
  kind = "province-committee", place = "vn/binh-phuoc", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "binh-thuan.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Bình Thuận", en = "Bình Thuận People's Committee" },
  kind = "province-committee", place = "vn/binh-thuan", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "ca-mau.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Cà Mau", en = "Cà Mau People's Committee" },
  kind = "province-committee", place = "vn/ca-mau", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "cao-bang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Cao Bằng", en = "Cao Bằng People's Committee" },
  kind = "province-committee", place = "vn/cao-bang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "can-tho.ubnd" { title = { vi = "Ủy ban nhân dân thành phố Cần Thơ", en = "Cần Thơ People's Committee" },
  kind = "province-committee", place = "vn/can-tho", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "da-nang.ubnd" { title = { vi = "Ủy ban nhân dân thành phố Đà Nẵng", en = "Đà Nẵng People's Committee" },
  kind = "province-committee", place = "vn/da-nang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "dak-lak.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Đắk Lắk", en = "Đắk Lắk People's Committee" },
  kind = "province-committee", place = "vn/dak-lak", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "dak-nong.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Đắk Nông", en = "Đắk Nông People's Committee" },
  kind = "province-committee", place = "vn/dak-nong", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "dien-bien.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Điện Biên", en = "Điện Biên People's Committee" },
  kind = "province-committee", place = "vn/dien-bien", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "dong-nai.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Đồng Nai", en = "Đồng Nai People's Committee" },
  kind = "province-committee", place = "vn/dong-nai", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "dong-thap.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Đồng Tháp", en = "Đồng Tháp People's Committee" },
  kind = "province-committee", place = "vn/dong-thap", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "gia-lai.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Gia Lai", en = "Gia Lai People's Committee" },
  kind = "province-committee", place = "vn/gia-lai", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "ha-giang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Hà Giang", en = "Hà Giang People's Committee" },
  kind = "province-committee", place = "vn/ha-giang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "ha-tinh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Hà Tĩnh", en = "Hà Tĩnh People's Committee" },
  kind = "province-committee", place = "vn/ha-tinh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "hai-duong.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Hải Dương", en = "Hải Dương People's Committee" },
  kind = "province-committee", place = "vn/hai-duong", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "hai-phong.ubnd" { title = { vi = "Ủy ban nhân dân thành phố Hải Phòng", en = "Hải Phòng People's Committee" },
  kind = "province-committee", place = "vn/hai-phong", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "hau-giang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Hậu Giang", en = "Hậu Giang People's Committee" },
  kind = "province-committee", place = "vn/hau-giang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "hoa-binh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Hòa Bình", en = "Hòa Bình People's Committee" },
  kind = "province-committee", place = "vn/hoa-binh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "ho-chi-minh.ubnd" { title = { vi = "Ủy ban nhân dân Thành phố Hồ Chí Minh", en = "Hồ Chí Minh People's Committee" },
  kind = "province-committee", place = "vn/ho-chi-minh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "hung-yen.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Hưng Yên", en = "Hưng Yên People's Committee" },
  kind = "province-committee", place = "vn/hung-yen", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "khanh-hoa.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Khánh Hòa", en = "Khánh Hòa People's Committee" },
  kind = "province-committee", place = "vn/khanh-hoa", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "kien-giang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Kiên Giang", en = "Kiên Giang People's Committee" },
  kind = "province-committee", place = "vn/kien-giang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "kon-tum.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Kon Tum", en = "Kon Tum People's Committee" },
  kind = "province-committee", place = "vn/kon-tum", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "lai-chau.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Lai Châu", en = "Lai Châu People's Committee" },
  kind = "province-committee", place = "vn/lai-chau", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "lang-son.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Lạng Sơn", en = "Lạng Sơn People's Committee" },
  kind = "province-committee", place = "vn/lang-son", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "lao-cai.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Lào Cai", en = "Lào Cai People's Committee" },
  kind = "province-committee", place = "vn/lao-cai", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "lam-dong.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Lâm Đồng", en = "Lâm Đồng People's Committee" },
  kind = "province-committee", place = "vn/lam-dong", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "long-an.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Long An", en = "Long An People's Committee" },
  kind = "province-committee", place = "vn/long-an", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "nghe-an.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Nghệ An", en = "Nghệ An People's Committee" },
  kind = "province-committee", place = "vn/nghe-an", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "ninh-thuan.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Ninh Thuận", en = "Ninh Thuận People's Committee" },
  kind = "province-committee", place = "vn/ninh-thuan", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "phu-tho.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Phú Thọ", en = "Phú Thọ People's Committee" },
  kind = "province-committee", place = "vn/phu-tho", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "phu-yen.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Phú Yên", en = "Phú Yên People's Committee" },
  kind = "province-committee", place = "vn/phu-yen", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "quang-binh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Quảng Bình", en = "Quảng Bình People's Committee" },
  kind = "province-committee", place = "vn/quang-binh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "quang-nam.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Quảng Nam", en = "Quảng Nam People's Committee" },
  kind = "province-committee", place = "vn/quang-nam", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "quang-ngai.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Quảng Ngãi", en = "Quảng Ngãi People's Committee" },
  kind = "province-committee", place = "vn/quang-ngai", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "quang-ninh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Quảng Ninh", en = "Quảng Ninh People's Committee" },
  kind = "province-committee", place = "vn/quang-ninh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "quang-tri.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Quảng Trị", en = "Quảng Trị People's Committee" },
  kind = "province-committee", place = "vn/quang-tri", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "soc-trang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Sóc Trăng", en = "Sóc Trăng People's Committee" },
  kind = "province-committee", place = "vn/soc-trang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "son-la.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Sơn La", en = "Sơn La People's Committee" },
  kind = "province-committee", place = "vn/son-la", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "tay-ninh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Tây Ninh", en = "Tây Ninh People's Committee" },
  kind = "province-committee", place = "vn/tay-ninh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "thai-binh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Thái Bình", en = "Thái Bình People's Committee" },
  kind = "province-committee", place = "vn/thai-binh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "thai-nguyen.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Thái Nguyên", en = "Thái Nguyên People's Committee" },
  kind = "province-committee", place = "vn/thai-nguyen", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "thanh-hoa.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Thanh Hóa", en = "Thanh Hóa People's Committee" },
  kind = "province-committee", place = "vn/thanh-hoa", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "thua-thien-hue.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Thừa Thiên Huế", en = "Thừa Thiên Huế People's Committee" },
  kind = "province-committee", place = "vn/thua-thien-hue", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "tien-giang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Tiền Giang", en = "Tiền Giang People's Committee" },
  kind = "province-committee", place = "vn/tien-giang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "tra-vinh.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Trà Vinh", en = "Trà Vinh People's Committee" },
  kind = "province-committee", place = "vn/tra-vinh", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "tuyen-quang.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Tuyên Quang", en = "Tuyên Quang People's Committee" },
  kind = "province-committee", place = "vn/tuyen-quang", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "vinh-long.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Vĩnh Long", en = "Vĩnh Long People's Committee" },
  kind = "province-committee", place = "vn/vinh-long", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "vinh-phuc.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Vĩnh Phúc", en = "Vĩnh Phúc People's Committee" },
  kind = "province-committee", place = "vn/vinh-phuc", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "yen-bai.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Yên Bái", en = "Yên Bái People's Committee" },
  kind = "province-committee", place = "vn/yen-bai", head_title = { vi = "Chủ tịch", en = "Chairman" }, cites = "kien-thuc-chung" }
body "ha-nam.ubnd" { title = { vi = "Ủy ban nhân dân tỉnh Hà Nam", en = "Hà Nam People's Committee" },
  kind = "province-committee", place = "vn/ha-nam", head_title = { vi = "Chủ tịch", en = "Chairman" },
  exists = { before = "2025-07-01" }, becomes = "nb.ubnd", cites = { "kien-thuc-chung", "nq-202-2025" } }
