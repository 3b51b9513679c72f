entity "plan" { title = "kế hoạch" }
entity "item" { title = "hạng mục", of = plan, at = "items" }
choice "category" {
  title   = "loại hạng mục",
  options = { ["hn.item.ioc"] = "Trung tâm Điều hành thông minh", ["hn.item.wan"] = "Mạng diện rộng của thành phố" },
}
fact "category" { of = item, type = "category", title = "loại hạng mục" }
source "seed-1" { title = "Hà Nội mời Cục Tin học hóa thẩm định kế hoạch thuê Trung tâm điều hành thông minh" }
