-- Duties that no plan can be tested by: recorded, so that the decision and `luat law` tell of them.
policy "vn/qd-2016-btttt"
act "qd-2016-btttt"

oblige "direct" {
  title = { vi = "Tăng cường chỉ đạo", en = "Direction" },
  says  = { vi = "Tăng cường chỉ đạo của lãnh đạo Bộ và thủ trưởng các đơn vị", en = "Leaders and heads of units strengthen direction" },
  cites = "seed-3:13", by = "vn.btttt", about = plan,
}
oblige "urge-and-inspect" {
  title = { vi = "Đôn đốc, kiểm tra", en = "Urging and inspecting" },
  says  = { vi = "Thường xuyên đôn đốc, kiểm tra việc triển khai của các đơn vị để có giải pháp kịp thời", en = "Urge and inspect the units' progress, find timely solutions" },
  cites = "seed-3:13", by = "vn.btttt", about = plan,
}
oblige "solutions-in-step" {
  title = { vi = "Giải pháp đồng bộ", en = "Solutions in step" },
  says  = { vi = "Giải pháp đồng bộ về chính sách, tài chính, nhân lực và công nghệ", en = "Solutions in step: policy, finance, people, technology" },
  cites = "seed-3:11", by = "vn.btttt", about = plan,
}
oblige "with-administrative-reform" {
  title = { vi = "Gắn với cải cách hành chính", en = "With administrative reform" },
  says  = { vi = "Phối hợp chặt chẽ với chương trình cải cách hành chính 2011–2015", en = "Close step with the administrative reform of 2011–2015" },
  cites = "seed-3:11", by = "vn.btttt", about = plan,
}

-- The legal environment: three tasks, and two more.
oblige "complete-mechanisms" {
  title = { vi = "Hoàn thiện cơ chế chính sách", en = "Mechanisms" },
  says  = { vi = "Hoàn thiện cơ chế chính sách hỗ trợ phát triển công nghệ thông tin", en = "Complete the mechanisms that help IT develop" },
  cites = "seed-3:15", by = "vn.btttt", about = plan,
}
oblige "standardise-procedures" {
  title = { vi = "Chuẩn hóa quy trình nghiệp vụ", en = "Procedures" },
  says  = { vi = "Chuẩn hóa quy trình nghiệp vụ", en = "Standardise procedures" },
  cites = "seed-3:15", by = "vn.btttt", about = plan,
}
oblige "issue-information-standards" {
  title = { vi = "Chuẩn thông tin", en = "Information standards" },
  says  = { vi = "Ban hành các chuẩn thông tin", en = "Issue information standards" },
  cites = "seed-3:15", by = "vn.btttt", about = plan,
}
oblige "regulate-specialised-databases" {
  title = { vi = "Quy chế cơ sở dữ liệu chuyên ngành", en = "Regulation on specialised databases" },
  says  = { vi = "Ban hành quy chế ứng dụng, khai thác cơ sở dữ liệu chuyên ngành", en = "Issue a regulation on using specialised databases" },
  cites = "seed-3:15", by = "vn.btttt", about = plan,
}
oblige "rules-for-officials" {
  title = { vi = "Quy định đối với cán bộ, công chức, viên chức", en = "Rules for officials" },
  says  = { vi = "Ban hành quy định, tiêu chuẩn về sử dụng công nghệ thông tin đối với cán bộ, công chức, viên chức", en = "Issue rules and standards on officials' use of IT" },
  cites = "seed-3:15", by = "vn.btttt", about = plan,
}

oblige "develop-people" {
  title = { vi = "Phát triển nguồn lực", en = "People" },
  says  = { vi = "Phát triển nguồn lực, nâng cao năng lực và nhận thức về ứng dụng công nghệ thông tin", en = "Develop resources, raise capacity and awareness" },
  cites = "seed-3:19", by = "vn.btttt", about = plan,
}
oblige "security-regulations" {
  title = { vi = "Quy chế an toàn, an ninh thông tin", en = "Security regulations" },
  says  = { vi = "Xây dựng chính sách, quy chế bảo đảm an toàn, an ninh thông tin", en = "Policies and regulations for security" },
  cites = "seed-3:19", by = "vn.btttt", about = plan,
}
