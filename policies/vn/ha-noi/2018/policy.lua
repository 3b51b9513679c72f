-- Hà Nội's directive for hire plans of 2018, on top of the national pilot.
policy "vn/ha-noi/2018" {
  title   = { vi = "Thuê dịch vụ công nghệ thông tin của thành phố Hà Nội năm 2018",
              en = "Hà Nội, hiring IT services, 2018" },
  matter  = "hire",
  place   = "vn/ha-noi",
  under   = "vn/qd-80-2014",
  applies = plan.year:is(2018),
}

-- The text says what the list consists of: five items, and no others.
group "hn.shared-2018" {
  title   = { vi = "5 hạng mục dùng chung của thành phố", en = "the City's five shared items" },
  closed  = true, cites = "seed-1:23", assumes = "A-25",
  members = { "hn.item.ioc", "hn.item.data-centre", "hn.item.wan", "hn.item.dvctt", "hn.item.sms" },
}
