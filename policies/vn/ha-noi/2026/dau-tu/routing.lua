-- The same appraisal, of projects paid from the State budget.
policy "vn/ha-noi/2026/dau-tu"
act "hn-2026"

rule "architecture-appraisal-of-projects" {
  title   = { vi = "Thẩm định tuân thủ kiến trúc số của dự án",
              en = "Appraisal of a project's compliance with the architecture" },
  cites   = "hn-2026 Điều 2 khoản 1", certainty = "M",
  when    = any {
    item.fund.state,
    ~item.fund:exists() & item.costs:any(function(line) return line.fund.state end),
  },
  decides = { architecture_appraiser = "hn.so-khcn" },
}
