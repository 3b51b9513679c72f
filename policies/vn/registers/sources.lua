-- Where we read the law: five articles, and the databases and copies that filled the gaps. A source is not an act.

source "seed-0" {
  title = { vi = "Bộ TT&TT triển khai thực hiện việc thuê dịch vụ CNTT",
            en = "The Ministry carries out the hiring of IT services" },
  kind  = "article", published = "2015-04-15",
}
source "tin-cong-van-2015" {
  title = { vi = "Tin về công văn của Bộ TT&TT đề nghị triển khai Quyết định số 80/2014/QĐ-TTg, có đoạn đầu",
            en = "Report of the Ministry's letter on QĐ 80/2014, with its first paragraph" },
  kind  = "press",
  says  = { vi = "Cùng tin với nguồn 0; cho biết công văn gửi các bộ, ngành, địa phương.",
            en = "The same news as source 0; says that the letter went to ministries, sectors and localities." },
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
  title = { vi = "Thuộc tính và lược đồ Quyết định số 80/2014/QĐ-TTg tại cơ sở dữ liệu văn bản pháp luật",
            en = "Record of QĐ 80/2014 in the databases of legal documents" },
  kind  = "database",
}
source "tom-tat-qd-80" {
  title = { vi = "Các bản tóm tắt nội dung Quyết định số 80/2014/QĐ-TTg",
            en = "Published summaries of QĐ 80/2014" },
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
source "thue-dich-vu-tin" {
  title = { vi = "Tin về soạn thảo và triển khai thuê dịch vụ công nghệ thông tin 2014–2015",
            en = "Reports on drafting and pushing the hiring of IT services, 2014–2015" },
  kind  = "press",
}
source "thuoc-tinh-ttlt" {
  title = { vi = "Thuộc tính hai thông tư liên tịch 43/2008 và 19/2012",
            en = "Records of joint circulars 43/2008 and 19/2012" },
  kind  = "database",
}
source "nd-102-tom-tat" {
  title = { vi = "Các bản tóm tắt Nghị định số 102/2009/NĐ-CP", en = "Published summaries of NĐ 102/2009" },
  kind  = "summary",
}
source "chuong-trinh-tin" {
  title = { vi = "Tin về Chương trình quốc gia 2011–2015",
            en = "Reports on the national programme 2011–2015" },
  kind  = "press",
}
source "nd-224-toan-van" {
  title = { vi = "Bản sao toàn văn Nghị định số 224/2026/NĐ-CP", en = "Copy of the full text of NĐ 224/2026" },
  kind  = "copy",
}
source "nd-45-toan-van" {
  title = { vi = "Bản sao toàn văn Nghị định số 45/2026/NĐ-CP", en = "Copy of the full text of NĐ 45/2026" },
  kind  = "copy",
}
source "toan-van-dau-thau" {
  title = { vi = "Bản sao các nghị định về đấu thầu 24/2024 và 214/2025",
            en = "Copies of the procurement decrees 24/2024 and 214/2025" },
  kind  = "copy",
}
source "tra-cuu-van-ban" {
  title = { vi = "Ghi chép tra cứu từ bản chính các văn bản năm 2025 và 2026",
            en = "Research note read from official texts of 2025 and 2026" },
  kind  = "note",
}
source "nd-82-tom-tat" {
  title = { vi = "Tin và tóm tắt Nghị định số 82/2024/NĐ-CP", en = "Reports and summaries of NĐ 82/2024" },
  kind  = "press",
}
source "cuc-cds-tin" {
  title = { vi = "Tin về việc lập Cục Chuyển đổi số quốc gia năm 2022",
            en = "Reports on the National Digital Transformation Authority, 2022" },
  kind  = "press",
}
source "nd-104-tin" {
  title = { vi = "Tin về các nghị định ngân sách năm 2026", en = "Reports on the budget decrees of 2026" },
  kind  = "press",
}
source "ha-noi-tin" {
  title = { vi = "Tin về trung tâm giám sát, điều hành của Hà Nội năm 2025",
            en = "Reports on Hà Nội's monitoring centre, 2025" },
  kind  = "press",
}
source "ho-so-kien-truc-ha-noi" {
  title = { vi = "Hồ sơ dự án dẫn các quyết định của Hà Nội năm 2025, 2026",
            en = "Project dossier that quotes Hà Nội's decisions of 2025 and 2026" },
  kind  = "dossier",
}
source "kien-thuc-chung" {
  title = { vi = "Hiểu biết chung, chưa kiểm chứng", en = "General knowledge, not verified" },
  kind  = "general knowledge",
}
