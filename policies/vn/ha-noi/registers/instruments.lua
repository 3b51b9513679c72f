-- Hà Nội's own acts, and the letter that those of 2018 rest on.

instrument "kh-48-2018" {
  title  = { vi = "Kế hoạch 48 về ứng dụng công nghệ thông tin của thành phố Hà Nội năm 2018",
             en = "Hà Nội's Plan 48 on IT application in 2018" },
  kind   = "kế hoạch", number = "48", issuer = "hn.ubnd", signer = "Nguyễn Đức Chung",
  issued = "2018-02-13",
  in_force = { from = "2018-02-13", before = "2019-01-01" },
  cites = { "seed-1:21", "seed-1:31" },
  says   = { vi = "48 nhiệm vụ: 45 về chính quyền điện tử, 3 về thành phố thông minh. Số của kế hoạch trùng với số nhiệm vụ.",
             en = "48 tasks: 45 of e-government, 3 of the smart city. That its number is 48 too is chance." },
}
instrument "cv-347-2018" {
  title  = { vi = "Công văn 347 của Cục Tin học hóa hướng dẫn thành phố Hà Nội về thuê dịch vụ công nghệ thông tin",
             en = "Letter 347 of Cục Tin học hóa to Hà Nội" },
  kind   = "công văn", number = "347", issuer = "vn.btttt.cuc-thh", guides = "qd-80-2014",
  issued = "2018-06-13",
  in_force = { from = "2018-06-13", before = "2020-01-01", assumes = "A-29" },
  cites = { "seed-1:17", "seed-1:19" },
  assumes = "A-01",
}
instrument "hn-2018" {
  title  = { vi = "Công văn của Ủy ban nhân dân thành phố Hà Nội về lập, thẩm định, phê duyệt kế hoạch thuê dịch vụ công nghệ thông tin năm 2018",
             en = "Hà Nội's letter on preparing, appraising and approving hire plans of 2018" },
  kind   = "công văn", issuer = "hn.ubnd",
  in_force    = { from = { "2018-06-13", "2018-07-31" }, before = "2019-01-01", assumes = "A-02" },
  pursuant_to = { "qd-80-2014", "cv-347-2018", "kh-48-2018" },
  cites       = { "seed-1:5", "seed-1:13" },
  says        = { vi = "Số và ngày không rõ.", en = "Number and date not known." },
}

instrument "hn-qd-4097-2021" {
  title    = { vi = "Quyết định số 4097/QĐ-UBND", en = "Decision 4097/QĐ-UBND" },
  kind     = "quyết định của Ủy ban nhân dân", number = "4097/QĐ-UBND", issuer = "hn.ubnd",
  issued   = "2021-09-06", in_force = { before = "2026-06-08" }, cites = "ho-so-kien-truc-ha-noi", certainty = "M",
}
instrument "hn-2026" {
  title    = { vi = "Quyết định số 2906/QĐ-UBND về Kiến trúc số của thành phố Hà Nội, phiên bản 1.0",
               en = "Decision 2906/QĐ-UBND, Hà Nội's digital architecture 1.0" },
  kind     = "quyết định của Ủy ban nhân dân", number = "2906/QĐ-UBND", issuer = "hn.ubnd", replaces = "hn-qd-4097-2021",
  issued   = "2026-06-08", in_force = { from = "2026-06-08" }, cites = "ho-so-kien-truc-ha-noi", certainty = "M",
}
instrument "hn-ioc-2025" {
  title    = { vi = "Quyết định số 6372/QĐ-UBND về Trung tâm giám sát, điều hành thông minh",
               en = "Decision 6372/QĐ-UBND on the monitoring and smart operations centre" },
  kind     = "quyết định của Ủy ban nhân dân", number = "6372/QĐ-UBND", issuer = "hn.ubnd",
  issued   = "2025-12-22", in_force = { from = "2025-12-22" }, cites = "ha-noi-tin", certainty = "M",
}
