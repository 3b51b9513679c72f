-- Where we read the law: five articles, and the databases and copies that filled the gaps. A source is not an act.

source "seed-0" {
  title = { vi = "Bộ TT&TT triển khai thực hiện việc thuê dịch vụ CNTT",
            en = "The Ministry carries out the hiring of IT services" },
  kind  = "article", published = "2015-04-15",
}
source "seed-1" {
  title = { vi = "Hà Nội mời Cục Tin học hóa thẩm định kế hoạch thuê Trung tâm điều hành thông minh thành phố",
            en = "Hà Nội invites Cục Tin học hóa to appraise its plan to hire a smart operations centre" },
  kind  = "article",
  says  = { vi = "Bài báo không ghi ngày; số và ngày của công văn được dẫn không rõ.",
            en = "Undated; the number and date of the letter that it reports are not given." },
}
source "seed-2" {
  title = { vi = "Nam Định đẩy mạnh thuê dịch vụ CNTT", en = "Nam Định steps up hiring IT services" },
  kind  = "article",
  says  = { vi = "Bài báo không ghi ngày.", en = "Undated." },
}
source "seed-3" {
  title = { vi = "Phê duyệt kế hoạch ứng dụng CNTT trong hoạt động của Bộ Thông tin và Truyền thông giai đoạn 2011–2015",
            en = "The Ministry's IT-application plan 2011–2015" },
  kind  = "article",
}
source "seed-4" {
  title = { vi = "Họp Ban điều hành triển khai công tác ứng dụng CNTT trong hoạt động của cơ quan nhà nước năm 2012",
            en = "Meeting of the steering board on IT application, 2012" },
  kind  = "article", published = "2012-05-14",
}
source "thuoc-tinh-qd-80" {
  title = { vi = "Thuộc tính và lược đồ Quyết định 80/2014/QĐ-TTg tại cơ sở dữ liệu văn bản pháp luật",
            en = "Record of QĐ 80/2014 in the databases of legal documents" },
  kind  = "database",
}
source "tom-tat-qd-80" {
  title = { vi = "Các bản tóm tắt nội dung Quyết định 80/2014/QĐ-TTg", en = "Published summaries of QĐ 80/2014" },
  kind  = "summary",
}
source "phap-dien" {
  title = { vi = "Bản sao đề mục Công nghệ thông tin của Bộ pháp điển",
            en = "Copy of the codification, heading Information Technology" },
  kind  = "copy",
}
source "sap-xep-2025" {
  title = { vi = "Tin về việc sắp xếp bộ, ngành, sở và địa phương năm 2025",
            en = "Reports on the mergers of ministries, departments and places in 2025" },
  kind  = "press",
}
