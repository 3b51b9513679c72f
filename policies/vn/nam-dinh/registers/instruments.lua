-- Nam Định's own acts. Their numbers are not known; the day of the resolution only within bounds, that of the approval not at all.

instrument "nd-du-an-2016" {
  title    = { vi = "Quyết định phê duyệt Dự án phát triển hạ tầng khung Chính phủ điện tử tỉnh Nam Định 2016–2020",
               en = "Approval of Nam Định's frame infrastructure project 2016–2020" },
  kind     = "quyết định phê duyệt dự án",
  in_force = { from = "2016-01-01", before = "2021-01-01", assumes = "A-34" },
  cites    = { "seed-2:7", "seed-2:27" }, certainty = "M",
  says     = { vi = "Số, ngày và cơ quan ban hành không rõ; thời gian là giai đoạn của dự án. Tổng kinh phí trên 45 tỷ đồng.",
               en = "Number, day and issuer not known; the time is that of the project. Its sum is above 45 billion đồng." },
}

instrument "nd-2019" {
  title    = { vi = "Nghị quyết của Hội đồng nhân dân tỉnh Nam Định điều chỉnh Dự án phát triển hạ tầng khung Chính phủ điện tử 2016–2020",
               en = "Nam Định People's Council's resolution adjusting the frame infrastructure project 2016–2020" },
  kind     = "nghị quyết của Hội đồng nhân dân", issuer = "nd.hdnd",
  issued   = { "2018-12-01", "2019-12-31" },
  in_force = { from = "2019-01-01", before = "2021-01-01", assumes = "A-10" },
  amends   = "nd-du-an-2016",
  cites    = "seed-2:15", certainty = "L",
  says     = { vi = "Số không rõ; ngày chỉ biết trong khoảng, nên thời gian áp dụng là các năm chi 2019 và 2020.",
               en = "Number not known; its day only within bounds, so it is taken to hold for the years 2019 and 2020." },
}
