-- Nam Định's own act. Its number is not known, and its day only within bounds.

instrument "nd-2019" {
  title    = { vi = "Nghị quyết của Hội đồng nhân dân tỉnh Nam Định điều chỉnh Dự án phát triển hạ tầng khung Chính phủ điện tử 2016–2020",
               en = "Nam Định People's Council's resolution adjusting the frame infrastructure project 2016–2020" },
  kind     = "nghị quyết của Hội đồng nhân dân", issuer = "nd.hdnd",
  issued   = { "2018-12-01", "2019-12-31" },
  in_force = { from = { "2018-12-01", "2019-12-31" }, before = "2021-01-01" },
  cites    = "seed-2:15", certainty = "L",
  says     = { vi = "Số không rõ; ngày chỉ biết trong khoảng.", en = "Number not known; its day only within bounds." },
}
