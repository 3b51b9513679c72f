-- The other provinces and centrally run cities, by the names that they bore while the pilot of 2015 was in force. What became of
-- them in 2025 (`nq-202-2025`) our notes say of Nam Định, Hà Nam and Ninh Bình only, so it is not said here; nor is who has governed
-- them since, so that what hangs on it is undetermined, and not silent.

place "vn/an-giang" { title = { vi = "tỉnh An Giang", en = "An Giang" }, part_of = "vn",
  authority = { { "an-giang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/ba-ria-vung-tau" { title = { vi = "tỉnh Bà Rịa - Vũng Tàu", en = "Bà Rịa - Vũng Tàu" }, part_of = "vn",
  authority = { { "ba-ria-vung-tau.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/bac-lieu" { title = { vi = "tỉnh Bạc Liêu", en = "Bạc Liêu" }, part_of = "vn",
  authority = { { "bac-lieu.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/bac-giang" { title = { vi = "tỉnh Bắc Giang", en = "Bắc Giang" }, part_of = "vn",
  authority = { { "bac-giang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/bac-kan" { title = { vi = "tỉnh Bắc Kạn", en = "Bắc Kạn" }, part_of = "vn",
  authority = { { "bac-kan.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/bac-ninh" { title = { vi = "tỉnh Bắc Ninh", en = "Bắc Ninh" }, part_of = "vn",
  authority = { { "bac-ninh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/ben-tre" { title = { vi = "tỉnh Bến Tre", en = "Bến Tre" }, part_of = "vn",
  authority = { { "ben-tre.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/binh-duong" { title = { vi = "tỉnh Bình Dương", en = "Bình Dương" }, part_of = "vn",
  authority = { { "binh-duong.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/binh-dinh" { title = { vi = "tỉnh Bình Định", en = "Bình Định" }, part_of = "vn",
  authority = { { "binh-dinh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/binh-phuoc" { title = { vi = "tỉnh Bình Phước", en = "Bình Phước" }, part_of = "vn",
  authority = { { "binh-phuoc.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/binh-thuan" { title = { vi = "tỉnh Bình Thuận", en = "Bình Thuận" }, part_of = "vn",
  authority = { { "binh-thuan.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/ca-mau" { title = { vi = "tỉnh Cà Mau", en = "Cà Mau" }, part_of = "vn",
  authority = { { "ca-mau.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/cao-bang" { title = { vi = "tỉnh Cao Bằng", en = "Cao Bằng" }, part_of = "vn",
  authority = { { "cao-bang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/can-tho" { title = { vi = "thành phố Cần Thơ", en = "Cần Thơ" }, part_of = "vn",
  authority = { { "can-tho.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/da-nang" { title = { vi = "thành phố Đà Nẵng", en = "Đà Nẵng" }, part_of = "vn",
  authority = { { "da-nang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/dak-lak" { title = { vi = "tỉnh Đắk Lắk", en = "Đắk Lắk" }, part_of = "vn",
  authority = { { "dak-lak.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/dak-nong" { title = { vi = "tỉnh Đắk Nông", en = "Đắk Nông" }, part_of = "vn",
  authority = { { "dak-nong.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/dien-bien" { title = { vi = "tỉnh Điện Biên", en = "Điện Biên" }, part_of = "vn",
  authority = { { "dien-bien.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/dong-nai" { title = { vi = "tỉnh Đồng Nai", en = "Đồng Nai" }, part_of = "vn",
  authority = { { "dong-nai.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/dong-thap" { title = { vi = "tỉnh Đồng Tháp", en = "Đồng Tháp" }, part_of = "vn",
  authority = { { "dong-thap.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/gia-lai" { title = { vi = "tỉnh Gia Lai", en = "Gia Lai" }, part_of = "vn",
  authority = { { "gia-lai.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/ha-giang" { title = { vi = "tỉnh Hà Giang", en = "Hà Giang" }, part_of = "vn",
  authority = { { "ha-giang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/ha-tinh" { title = { vi = "tỉnh Hà Tĩnh", en = "Hà Tĩnh" }, part_of = "vn",
  authority = { { "ha-tinh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/hai-duong" { title = { vi = "tỉnh Hải Dương", en = "Hải Dương" }, part_of = "vn",
  authority = { { "hai-duong.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/hai-phong" { title = { vi = "thành phố Hải Phòng", en = "Hải Phòng" }, part_of = "vn",
  authority = { { "hai-phong.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/hau-giang" { title = { vi = "tỉnh Hậu Giang", en = "Hậu Giang" }, part_of = "vn",
  authority = { { "hau-giang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/hoa-binh" { title = { vi = "tỉnh Hòa Bình", en = "Hòa Bình" }, part_of = "vn",
  authority = { { "hoa-binh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/ho-chi-minh" { title = { vi = "Thành phố Hồ Chí Minh", en = "Hồ Chí Minh" }, part_of = "vn",
  authority = { { "ho-chi-minh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/hung-yen" { title = { vi = "tỉnh Hưng Yên", en = "Hưng Yên" }, part_of = "vn",
  authority = { { "hung-yen.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/khanh-hoa" { title = { vi = "tỉnh Khánh Hòa", en = "Khánh Hòa" }, part_of = "vn",
  authority = { { "khanh-hoa.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/kien-giang" { title = { vi = "tỉnh Kiên Giang", en = "Kiên Giang" }, part_of = "vn",
  authority = { { "kien-giang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/kon-tum" { title = { vi = "tỉnh Kon Tum", en = "Kon Tum" }, part_of = "vn",
  authority = { { "kon-tum.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/lai-chau" { title = { vi = "tỉnh Lai Châu", en = "Lai Châu" }, part_of = "vn",
  authority = { { "lai-chau.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/lang-son" { title = { vi = "tỉnh Lạng Sơn", en = "Lạng Sơn" }, part_of = "vn",
  authority = { { "lang-son.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/lao-cai" { title = { vi = "tỉnh Lào Cai", en = "Lào Cai" }, part_of = "vn",
  authority = { { "lao-cai.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/lam-dong" { title = { vi = "tỉnh Lâm Đồng", en = "Lâm Đồng" }, part_of = "vn",
  authority = { { "lam-dong.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/long-an" { title = { vi = "tỉnh Long An", en = "Long An" }, part_of = "vn",
  authority = { { "long-an.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/nghe-an" { title = { vi = "tỉnh Nghệ An", en = "Nghệ An" }, part_of = "vn",
  authority = { { "nghe-an.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/ninh-thuan" { title = { vi = "tỉnh Ninh Thuận", en = "Ninh Thuận" }, part_of = "vn",
  authority = { { "ninh-thuan.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/phu-tho" { title = { vi = "tỉnh Phú Thọ", en = "Phú Thọ" }, part_of = "vn",
  authority = { { "phu-tho.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/phu-yen" { title = { vi = "tỉnh Phú Yên", en = "Phú Yên" }, part_of = "vn",
  authority = { { "phu-yen.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/quang-binh" { title = { vi = "tỉnh Quảng Bình", en = "Quảng Bình" }, part_of = "vn",
  authority = { { "quang-binh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/quang-nam" { title = { vi = "tỉnh Quảng Nam", en = "Quảng Nam" }, part_of = "vn",
  authority = { { "quang-nam.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/quang-ngai" { title = { vi = "tỉnh Quảng Ngãi", en = "Quảng Ngãi" }, part_of = "vn",
  authority = { { "quang-ngai.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/quang-ninh" { title = { vi = "tỉnh Quảng Ninh", en = "Quảng Ninh" }, part_of = "vn",
  authority = { { "quang-ninh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/quang-tri" { title = { vi = "tỉnh Quảng Trị", en = "Quảng Trị" }, part_of = "vn",
  authority = { { "quang-tri.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/soc-trang" { title = { vi = "tỉnh Sóc Trăng", en = "Sóc Trăng" }, part_of = "vn",
  authority = { { "soc-trang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/son-la" { title = { vi = "tỉnh Sơn La", en = "Sơn La" }, part_of = "vn",
  authority = { { "son-la.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/tay-ninh" { title = { vi = "tỉnh Tây Ninh", en = "Tây Ninh" }, part_of = "vn",
  authority = { { "tay-ninh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/thai-binh" { title = { vi = "tỉnh Thái Bình", en = "Thái Bình" }, part_of = "vn",
  authority = { { "thai-binh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/thai-nguyen" { title = { vi = "tỉnh Thái Nguyên", en = "Thái Nguyên" }, part_of = "vn",
  authority = { { "thai-nguyen.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/thanh-hoa" { title = { vi = "tỉnh Thanh Hóa", en = "Thanh Hóa" }, part_of = "vn",
  authority = { { "thanh-hoa.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/thua-thien-hue" { title = { vi = "tỉnh Thừa Thiên Huế", en = "Thừa Thiên Huế" }, part_of = "vn",
  authority = { { "thua-thien-hue.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/tien-giang" { title = { vi = "tỉnh Tiền Giang", en = "Tiền Giang" }, part_of = "vn",
  authority = { { "tien-giang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/tra-vinh" { title = { vi = "tỉnh Trà Vinh", en = "Trà Vinh" }, part_of = "vn",
  authority = { { "tra-vinh.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/tuyen-quang" { title = { vi = "tỉnh Tuyên Quang", en = "Tuyên Quang" }, part_of = "vn",
  authority = { { "tuyen-quang.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/vinh-long" { title = { vi = "tỉnh Vĩnh Long", en = "Vĩnh Long" }, part_of = "vn",
  authority = { { "vinh-long.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/vinh-phuc" { title = { vi = "tỉnh Vĩnh Phúc", en = "Vĩnh Phúc" }, part_of = "vn",
  authority = { { "vinh-phuc.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
place "vn/yen-bai" { title = { vi = "tỉnh Yên Bái", en = "Yên Bái" }, part_of = "vn",
  authority = { { "yen-bai.ubnd", before = "2025-07-01" } }, cites = "kien-thuc-chung" }
