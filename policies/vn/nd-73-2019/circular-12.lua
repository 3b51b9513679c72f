-- How the price of a service to special order is computed: Gt = Gtdv + Gv + Gbt + Gk (the service, its operation, its
-- maintenance, the rest). The circular ends where circular 18/2024 begins, on a day that is not known; it is used no longer than
-- the decree that it guides.
policy "vn/nd-73-2019"
act "tt-12-2020"

permit "price-by-computation-73" {
  title  = { vi = "Phương pháp tính chi phí", en = "The price by computation" },
  says   = { vi = "Chi phí thuê bằng chi phí dịch vụ, vận hành, bảo trì và chi phí khác.",
             en = "The price is that of the service, its operation, its maintenance and the rest." },
  cites  = { "tt-12-2020 Điều 4", "tt-12-2020 Điều 5", "tt-12-2020 Điều 6", "tt-12-2020 Điều 7", "tt-12-2020 Điều 8" },
  when   = cost.method:is "computation" & cost.kind:is "service",
  allows = cost.method_allowed,
  in_force = { from = "2020-07-14", before = { "2024-12-30", "2026-03-01" } },
}
permit "parts-of-a-computed-price-73" {
  title  = { vi = "Các phần của chi phí thuê tính theo phương pháp tính chi phí", en = "Parts of a computed price" },
  says   = { vi = "Vận hành, bảo trì và các khoản như nhập dữ liệu, đào tạo, đường truyền, tên miền, máy chủ lưu trữ, chỗ đặt máy chủ, lưu trữ, tin nhắn, tổng đài.",
             en = "Operation, maintenance, and others such as data entry, training, lines, domain, hosting, colocation, storage, SMS, call centre." },
  cites  = { "tt-12-2020 Điều 4", "tt-12-2020 Điều 5", "tt-12-2020 Điều 6", "tt-12-2020 Điều 7", "tt-12-2020 Điều 8" },
  when   = all {
    cost.kind:is "service",
    cost.method:is "computation",
    cost.use:one_of {
      "running", "maintenance", "data-entry", "training", "line-rental", "domain", "hosting", "colocation", "storage", "sms",
      "call-centre",
    },
  },
  allows = cost.head_allowed,
  in_force = { from = "2020-07-14", before = { "2024-12-30", "2026-03-01" } },
}
note "estimates-before-the-circular-73" {
  title = { vi = "Dự toán đã duyệt trước ngày 14/07/2020", en = "Estimates approved before 14/07/2020" },
  says  = { vi = "Dự toán được phê duyệt trước ngày 14/07/2020 và đang thực hiện thì giữ nguyên.",
            en = "An estimate approved before 14/07/2020 and being carried out stays as it is." },
  cites = "tt-12-2020 Điều 9 khoản 2",
  when  = plan.approved:before "2020-07-14" & plan.carried_out,
  in_force = { from = "2020-07-14", before = { "2024-12-30", "2026-03-01" } },
}
