-- The City's programme money of 2018: for consultants who prepare plans, once allocated. Paying anything else from
-- it is not spoken of.
policy "vn/ha-noi/2018"
act "hn-2018"

permit "planning-consultants" {
  title    = { vi = "Tư vấn lập kế hoạch từ kinh phí Chương trình năm 2018",
               en = "Planning consultants from the programme money" },
  says     = { vi = "Ủy ban nhân dân thành phố phân bổ kinh phí cho đơn vị để thuê tư vấn lập kế hoạch, trên cơ sở đề xuất tạm tính.",
               en = "The City allocates the money to units for planning consultants, from their provisional estimates." },
  cites    = "seed-1:15",
  when     = all { cost.kind:is "consulting", cost.use:is "prepare", cost.fund:is "fund.hn-cntt-2018" },
  allows   = cost.fund_allowed,
  provided = {
    item.provisional_estimate:exists(),
    item.allocated:exists(),
    any { ~item.allocated_by:exists(), item.allocated_by:is "hn.ubnd" },
  },
}
