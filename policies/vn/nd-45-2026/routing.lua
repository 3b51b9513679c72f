-- Who leads, appraises and approves under NĐ 45/2026, and when a hire plan is needed.
policy "vn/nd-45-2026"
act "nd-45-2026"

define "investment_money" {
  of    = item,
  title = { vi = "chi từ vốn đầu tư công", en = "paid from public investment" },
  cites = "nd-45-2026 Điều 7",
  as    = any {
    item.fund:is "fund.dtpt",
    ~item.fund:exists() & item.costs:any(function(line) return line.kind:is "service" & line.fund:is "fund.dtpt" end),
  },
}
rule "lead-unit-45" {
  title   = { vi = "Đơn vị chủ trì thuê", en = "Unit that leads the hire" },
  cites   = { "nd-45-2026 Điều 32 khoản 3", "nd-45-2026 Điều 32 khoản 4" },
  about   = item,
  decides = { lead = plan.hirer },
}
