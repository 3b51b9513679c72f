-- The national pilot on hiring IT services, 15/02/2015 to 31/12/2019.
policy "vn/qd-80-2014" {
  title  = { vi = "Thí điểm thuê dịch vụ công nghệ thông tin theo Quyết định số 80/2014/QĐ-TTg",
             en = "Hiring IT services under Decision 80/2014" },
  matter = "hire",
  place  = "vn",
  says   = { vi = "Quy định chung cho mọi cơ quan nhà nước; địa phương có thể có văn bản riêng.",
             en = "For every state agency; a place may have its own directive." },
}
