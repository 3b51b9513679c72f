-- Funds. `state`: money of the State; `lawful`: it may lawfully be used for the work. Left out where the sources
-- do not say.

choice "fund" {
  title      = { vi = "nguồn kinh phí", en = "fund" },
  attributes = {
    state  = { type = "yes/no", title = { vi = "thuộc vốn nhà nước", en = "money of the State" } },
    lawful = { type = "yes/no", title = { vi = "được dùng hợp pháp cho việc này", en = "lawful for the work" } },
  },
}
option "fund.su-nghiep" {
  of    = "fund", cites = "seed-0:15", state = true, lawful = true,
  title = { vi = "kinh phí chi sự nghiệp", en = "career money" },
}
option "fund.dtpt" {
  of    = "fund", cites = "seed-0:15", state = true, lawful = true,
  title = { vi = "kinh phí chi đầu tư phát triển", en = "development-investment money" },
}
option "fund.nn-khac" {
  of    = "fund", cites = "seed-0:15", state = true, lawful = true,
  title = { vi = "nguồn vốn nhà nước hợp pháp khác", en = "other lawful state capital" },
}
option "fund.thuong-xuyen" {
  of    = "fund", cites = "nd-73-2019 Điều 52", state = true,
  title = { vi = "kinh phí chi thường xuyên", en = "regular spending" },
}
option "fund.hn-cntt-2018" {
  of    = "fund", place = "vn/ha-noi", cites = "seed-1:15", assumes = "A-36", state = true,
  title = { vi = "kinh phí Chương trình ứng dụng công nghệ thông tin năm 2018 của thành phố Hà Nội",
            en = "Hà Nội's IT-application programme 2018" },
}
option "fund.nd-khung-cpdt" {
  of    = "fund", place = "vn/nam-dinh", cites = "seed-2:19", assumes = "A-35",
  title = { vi = "vốn của Dự án phát triển hạ tầng khung Chính phủ điện tử tỉnh Nam Định",
            en = "capital of Nam Định's frame infrastructure project" },
}
option "fund.ctqg-udcntt" {
  of    = "fund", cites = "seed-4:16", state = true,
  title = { vi = "kinh phí Chương trình (kế hoạch) quốc gia về ứng dụng công nghệ thông tin",
            en = "money of the national programme (plan) on IT application" },
}
option "fund.du-toan-nam" {
  of    = "fund", cites = "seed-4:16", state = true,
  title = { vi = "kinh phí ứng dụng công nghệ thông tin trong dự toán ngân sách hằng năm của đơn vị",
            en = "IT money in the yearly budget plan of the body" },
}
option "fund.ctmt-cntt" {
  of    = "fund", cites = "tt-23-2018 Điều 6", state = true,
  title = { vi = "kinh phí sự nghiệp của Chương trình mục tiêu Công nghệ thông tin 2016–2020",
            en = "career money of the target programme on IT 2016–2020" },
}
option "fund.oda-grant" {
  of    = "fund", state = false,
  title = { vi = "viện trợ không hoàn lại của nhà tài trợ", en = "a donor's grant" },
}
option "fund.tu-nhan" { of = "fund", state = false, title = { vi = "vốn tư nhân", en = "private money" } }
option "fund.hon-hop" {
  of    = "fund", cites = { "nd-73-2019 Điều 1 khoản 2", "nd-224-2026 Điều 36 khoản 1" },
  title = { vi = "vốn hỗn hợp, có phần vốn nhà nước", en = "mixed money, with state capital in it" },
}
