-- Investing in IT application under the same decree: what is prepared, by the amount of regular money.
policy "vn/nd-73-2019/dau-tu" {
  title  = { vi = "Đầu tư ứng dụng công nghệ thông tin theo Nghị định số 73/2019/NĐ-CP",
             en = "Investing in IT application under decree 73/2019" },
  matter = "invest",
  place  = "vn",
  says   = { vi = "Các ngưỡng tiền là của Điều 51 (đầu tư), không phải của Điều 52 đến 58 (thuê): thuê không có ngưỡng tiền.",
             en = "The money thresholds are those of Điều 51 (investing), not of Điều 52–58: hiring has none." },
  applies = ~plan.items:every(function(i) return i.state_secret end),
}
