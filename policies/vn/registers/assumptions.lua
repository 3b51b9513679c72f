-- Points that the sources leave open, and what the scripts take to hold. The ids are kept when one is settled.

assume "A-01" {
  says    = { vi = "Chưa có toàn văn công văn 347; không dẫn nội dung của công văn này, cơ quan thẩm định hạng mục được ủy quyền là chưa xác định.",
              en = "The text of letter 347 is not in hand: its content is never cited, and the appraiser of delegated items is not determined." },
  settles = { vi = "toàn văn công văn 347", en = "the letter" },
}
assume "A-02" {
  says    = { vi = "Công văn chỉ đạo của Hà Nội có hiệu lực trong khoảng từ 13/06/2018 đến hết 31/12/2018, ngày bắt đầu muộn nhất là 31/07/2018, cho kế hoạch của năm 2018.",
              en = "Hà Nội's directive begins between 13/06/2018 and 31/07/2018, lasts until the end of 2018, and concerns plans of 2018." },
  settles = { vi = "số và ngày của công văn", en = "the letter" },
}
assume "A-03" {
  says    = { vi = "Nhiệm vụ giao cho quận, huyện, thị xã không được ủy quyền; người có thẩm quyền theo cấp ngân sách chi trả.",
              en = "Tasks of districts are not delegated; the competent person follows from whose money it is." },
  settles = { vi = "văn bản ủy quyền riêng, nếu có", en = "any separate delegation" },
}
assume "A-04" {
  says    = { vi = "Ý kiến tham vấn được lấy bằng văn bản.", en = "The opinion is taken in writing." },
  settles = { vi = "công văn của thành phố", en = "the City's letter" },
}
assume "A-05" {
  says    = { vi = "Cục Tin học hóa phải được mời, nhưng việc thẩm định không phụ thuộc vào sự có mặt của Cục.",
              en = "The Authority must be invited; the appraisal does not depend on its attendance." },
  settles = { vi = "công văn của thành phố", en = "the City's letter" },
}
assume "A-06" {
  says = { vi = "Các sở, ngành có liên quan là danh sách mở do kế hoạch nêu; có thể không nêu đơn vị nào.",
           en = "The departments concerned are an open list that the plan gives; it may be empty." },
}
assume "A-07" {
  says    = { vi = "Giá dịch vụ thuê được phép: bốn khoản mục ở Điều 6 là những khoản mà đơn vị phải dự toán thêm, còn giá dịch vụ là đối tượng của việc thuê.",
              en = "The price of the service is allowed: the four heads of Điều 6 are what units estimate besides, the price is what is hired." },
  settles = { vi = "nguyên văn Điều 6", en = "the text of Điều 6" },
}
assume "A-08" {
  says    = { vi = "Chi phí khác chỉ gồm khoản mà kế hoạch ghi như vậy kèm lý do; mua sắm thiết bị không bao giờ là chi phí khác.",
              en = "Other costs are only those that the plan labels so with a reason; buying equipment never is one." },
  settles = { vi = "nguyên văn Điều 6", en = "the text of Điều 6" },
}
assume "A-09" {
  says    = { vi = "Nguồn tin chỉ cấm dùng vốn của dự án Nam Định cho cổng 3 cấp; với năm hệ thống thuê dịch vụ khác thì không nói đến vốn, nên chỉ dẫn ba nguồn của Quyết định số 80/2014/QĐ-TTg.",
              en = "The source bars project capital for the portal only; of the five other systems to be hired it says nothing of capital, so only the three sources of QĐ 80/2014 are offered." },
  settles = { vi = "nghị quyết của Hội đồng nhân dân tỉnh", en = "the resolution" },
}
assume "A-10" {
  says    = { vi = "Ngày của nghị quyết Nam Định không rõ; nghị quyết áp dụng cho các năm chi 2019 và 2020.",
              en = "The day of Nam Định's resolution is not known; its rules apply to the spending years 2019 and 2020." },
  settles = { vi = "nghị quyết của Hội đồng nhân dân tỉnh", en = "the resolution" },
}
assume "A-13" {
  says    = { vi = "Dấu gạch giữa “Sở TT&TT” và “cơ quan tham mưu” là liệt kê: Sở và các cơ quan tham mưu là hai đối tượng.",
              en = "The dash between the department of information and the advisers is one of a list: they are two." },
  settles = { vi = "công văn của Bộ", en = "the Ministry's letter" },
}
assume "A-14" {
  says    = { vi = "“03 năm còn lại” là ba năm 2013–2015; không suy ra con số nào từ cụm từ này.",
              en = "The three remaining years are 2013–2015; no figure is computed from the phrase." },
  settles = { vi = "biên bản cuộc họp", en = "the minutes" },
}
assume "A-15" {
  says    = { vi = "Điều kiện “được cấp ngân sách cho chi ứng dụng công nghệ thông tin” áp dụng cho cả ba nhóm đối tượng.",
              en = "The condition of being given budget for IT binds all three groups of users." },
  settles = { vi = "Điều 1, Điều 2 Thông tư liên tịch số 19/2012", en = "TTLT 19/2012 Điều 1–2" },
}
assume "A-16" {
  says    = { vi = "Nhóm hoạt động thứ năm của chương trình năm 2012 không rõ.",
              en = "The fifth group of activities of the 2012 programme is not known." },
  settles = { vi = "chương trình công tác năm 2012", en = "the programme of 2012" },
}
assume "A-17" {
  says    = { vi = "Ngoài Điều 1 và Điều 6, Quyết định số 80/2014/QĐ-TTg được dẫn mà không nêu điều.",
              en = "But for Điều 1 and Điều 6, QĐ 80/2014 is cited without an article." },
  settles = { vi = "văn bản chính thức", en = "the official text" },
}
assume "A-18" {
  says    = { vi = "Nghị định số 82/2024/NĐ-CP có hiệu lực từ ngày ký; các điều về thuê dịch vụ không thay đổi.",
              en = "NĐ 82/2024 is in force from its signing; the articles on hiring are unchanged." },
  settles = { vi = "toàn văn nghị định", en = "the text of the decree" },
}
assume "A-19" {
  says    = { vi = "Chỉ dùng các ngày của Nghị quyết số 04/2025/NQ-CP; nội dung chưa rõ.",
              en = "Only the dates of resolution 04/2025/NQ-CP are used; its content is not known." },
  settles = { vi = "văn bản chính thức", en = "the official text" },
}
assume "A-24" {
  says = { vi = "“Trước” một ngày hoặc một bước là trước hẳn: cùng ngày là không kịp.",
           en = "“Before” a day or a step is strictly before: the same day is too late." },
}
assume "A-25" {
  says = { vi = "Danh sách mở đầu bằng “như” hoặc kết thúc bằng dấu lửng là danh sách mở; danh sách sau chữ “gồm” là danh sách đóng.",
           en = "A list that is introduced as an example, or trails off, is open; one that says what it consists of is closed." },
}
assume "A-26" {
  says = { vi = "Cơ quan, địa phương kế thừa chỉ dùng để gọi đúng tên; không bao giờ để kéo dài một quy định đã hết hiệu lực.",
           en = "Successors are used for names only, never to extend law that has ended." },
}
assume "A-27" {
  says    = { vi = "Năm 2018 không có quy định nào cấm đơn vị chủ trì thuê đồng thời chủ trì thẩm định.",
              en = "In 2018 nothing bars the unit that hires from also leading the appraisal." },
  settles = { vi = "toàn văn công văn 347", en = "the text of letter 347" },
}
assume "A-28" {
  says    = { vi = "Quyết định số 2016/QĐ-BTTTT hết hiệu lực khi hết giai đoạn kế hoạch, ngày 31/12/2015.",
              en = "Decision 2016/QĐ-BTTTT ends with the period of its plan, on 31/12/2015." },
  settles = { vi = "văn bản bãi bỏ, nếu có", en = "the text that repeals it, if any" },
}
assume "A-29" {
  says    = { vi = "Ngày hết hiệu lực không rõ; không dùng sau ngày 31/12/2019.",
              en = "Its end is not known; it is not used after 31/12/2019." },
  settles = { vi = "cơ sở dữ liệu chính thức", en = "the official databases" },
}
assume "A-31" {
  says    = { vi = "Hạn mức chỉ định thầu trước năm 2025 (500 triệu, 1 tỷ, 100 triệu đồng) chỉ để tham khảo; không quyết định nào phụ thuộc vào các hạn mức này.",
              en = "The limits for direct appointment before 2025 (500 million, one billion, 100 million đồng) only inform; no decision depends on them." },
  settles = { vi = "Nghị định số 63/2014/NĐ-CP Điều 54", en = "NĐ 63/2014 Điều 54" },
}
assume "A-32" {
  says    = { vi = "Cơ quan Đảng, lực lượng vũ trang, tổ chức chính trị thuê dịch vụ cũng thuộc phạm vi Quyết định số 80/2014/QĐ-TTg, theo các bản tóm tắt.",
              en = "Party bodies, armed forces and political organisations that hire are within QĐ 80/2014, by its summaries." },
  settles = { vi = "Điều 1 Quyết định số 80/2014/QĐ-TTg", en = "QĐ 80/2014 Điều 1" },
}
assume "A-34" {
  says    = { vi = "Nội dung của dự án Nam Định trong 2016–2018 được đầu tư như đã phê duyệt; hạng mục mà việc điều chỉnh dừng từ năm 2019 vẫn được đầu tư trước đó.",
              en = "In 2016–2018 the contents of Nam Định's project are invested in as approved; what the adjustment stops from 2019 is allowed before." },
  settles = { vi = "quyết định phê duyệt dự án", en = "the project's decision" },
}
assume "A-35" {
  says    = { vi = "Vốn của dự án Nam Định không được xếp vào kinh phí chi đầu tư phát triển; đó là một nguồn riêng mà Quyết định số 80/2014/QĐ-TTg không nói đến.",
              en = "The capital of Nam Định's project is not filed under development investment: a fund of its own, on which QĐ 80/2014 is silent." },
  settles = { vi = "quyết định phê duyệt dự án", en = "the project's decision" },
}
assume "A-36" {
  says    = { vi = "Kinh phí Chương trình ứng dụng công nghệ thông tin năm 2018 của Hà Nội không được xếp vào kinh phí chi sự nghiệp; nguồn tin chỉ nói dùng để thuê tư vấn lập kế hoạch.",
              en = "Hà Nội's 2018 programme money is not filed under career money; the source speaks only of paying planning consultants from it." },
  settles = { vi = "quyết định của thành phố", en = "the City's decision" },
}
assume "A-11" {
  says    = { vi = "Ngày phê duyệt chọn quy định áp dụng; kế hoạch chưa phê duyệt thì theo ngày xem xét, cùng điều khoản chuyển tiếp của lần thay đổi nằm giữa ngày thẩm định và ngày đó; điều khoản chuyển tiếp cũng áp dụng cho kế hoạch thẩm định trước và phê duyệt sau khi thay đổi.",
              en = "The date of approval selects the law; of a plan that is not approved the day of review does, with the transitions of the change between its appraisal and that day; they bind also a plan appraised before a change and approved after it." },
}
assume "A-20" {
  says    = { vi = "Kế hoạch thuê được coi là “dự án” ở Điều 63 Nghị định số 73/2019/NĐ-CP, theo định nghĩa tại Điều 3 khoản 5.",
              en = "A hire plan counts as a “project” in Điều 63 of decree 73/2019, by the definition in Điều 3 khoản 5." },
}
