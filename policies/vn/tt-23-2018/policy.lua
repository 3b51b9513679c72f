-- Money of the target programme on IT 2016–2020, from 11/02/2019 to the end of the programme.
policy "vn/tt-23-2018" {
  title  = { vi = "Kinh phí sự nghiệp của Chương trình mục tiêu Công nghệ thông tin 2016–2020 theo Thông tư số 23/2018/TT-BTTTT",
             en = "Career money of the target programme on IT 2016–2020" },
  matter = "hire",
  place  = "vn",
  under  = "vn/qd-80-2014",
  applies = plan.items:any(function(i)
    return i.fund:is "fund.ctmt-cntt" | i.costs:any(function(line) return line.fund:is "fund.ctmt-cntt" end)
  end),
}
act "tt-23-2018"

permit "programme-money-for-hire" {
  title    = { vi = "Kinh phí Chương trình mục tiêu cho thuê dịch vụ", en = "Programme money for hire" },
  says     = { vi = "Được dùng khi cơ quan cam kết bố trí kinh phí sau khi chương trình kết thúc.",
               en = "Allowed where the agency commits to fund it after the programme." },
  cites    = { "tt-23-2018 Điều 6 khoản 1 điểm c", "tt-23-2018 Điều 6 khoản 1 điểm d", "phap-dien" },
  when     = item.form:is "hire" & cost.fund:is "fund.ctmt-cntt",
  allows   = cost.fund_allowed,
  provided = { item.commits_later_money },
}
forbid "not-for-regular-activity" {
  title   = { vi = "Không dùng cho hoạt động thường xuyên, hoặc đã có kinh phí từ nguồn khác", en = "Not for regular activity, nor for what is funded elsewhere" },
  cites   = { "tt-23-2018 Điều 6 khoản 1 điểm c", "tt-23-2018 Điều 6 khoản 1 điểm d", "phap-dien" },
  when    = cost.fund:is "fund.ctmt-cntt" & (item.regular_activity | item.funded_elsewhere),
  forbids = cost.fund_allowed,
}
permit "programme-money-for-hire-of-item" {
  title    = { vi = "Kinh phí Chương trình mục tiêu cho thuê dịch vụ (cả hạng mục)", en = "Programme money for hire (whole item)" },
  cites    = { "tt-23-2018 Điều 6 khoản 1 điểm c", "tt-23-2018 Điều 6 khoản 1 điểm d", "phap-dien" },
  when     = item.form:is "hire" & item.fund:is "fund.ctmt-cntt",
  allows   = item.fund_allowed,
  provided = { item.commits_later_money },
}
forbid "not-for-regular-activity-of-item" {
  title   = { vi = "Không dùng cho hoạt động thường xuyên, hoặc đã có kinh phí từ nguồn khác (cả hạng mục)",
              en = "Not for regular activity, nor for what is funded elsewhere (whole item)" },
  cites   = { "tt-23-2018 Điều 6 khoản 1 điểm c", "tt-23-2018 Điều 6 khoản 1 điểm d", "phap-dien" },
  when    = item.fund:is "fund.ctmt-cntt" & (item.regular_activity | item.funded_elsewhere),
  forbids = item.fund_allowed,
}
oblige "yearly-plan" {
  title = { vi = "Kế hoạch hằng năm", en = "Yearly plan" },
  says  = { vi = "Lập kế hoạch hằng năm trước ngày 30 tháng 6", en = "A yearly plan before 30 June" },
  cites = { "tt-23-2018 Điều 7", "phap-dien" },
  about = item,
  when  = item.fund:is "fund.ctmt-cntt" | item.costs:any(function(line) return line.fund:is "fund.ctmt-cntt" end),
}
