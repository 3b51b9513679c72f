-- One more appraisal in Hà Nội: does the plan keep to the City's digital architecture?
policy "vn/ha-noi/2026"
act "hn-2026"

rule "architecture-appraisal" {
  title   = { vi = "Thẩm định tuân thủ kiến trúc số", en = "Appraisal of compliance with the architecture" },
  says    = { vi = "Sở Khoa học và Công nghệ là đầu mối thẩm định sự tuân thủ kiến trúc số của dự án dùng ngân sách và kế hoạch thuê dịch vụ công nghệ thông tin.",
              en = "The department of science is the focal unit that appraises whether budget-funded projects and IT hire plans keep to the architecture." },
  cites   = "hn-2026 Điều 2 khoản 1", certainty = "M",
  when    = any {
    item.plan_needed,
    item.prepared_as:is "project" & any {
      item.fund.state,
      ~item.fund:exists() & item.costs:any(function(line) return line.fund.state end),
    },
  },
  decides = { architecture_appraiser = "hn.so-khcn" },
}
