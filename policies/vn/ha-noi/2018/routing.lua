-- Who guides, allocates, is consulted, appraises and approves in Hà Nội in 2018.
policy "vn/ha-noi/2018"
act "hn-2018"

define "shared" {
  of    = item,
  title = { vi = "thuộc hạng mục dùng chung của thành phố", en = "a shared item of the City" },
  cites = "seed-1:23",
  as    = item.category:under "hn.shared-2018",
}

rule "guidance" {
  title   = { vi = "Hướng dẫn lập kế hoạch", en = "Guidance in preparing" },
  says    = { vi = "Sở Thông tin và Truyền thông cùng Sở Tài chính hướng dẫn thuê tư vấn lập, thẩm tra và dự toán bốn khoản chi.",
              en = "The two departments guide units in hiring consultants and in estimating the four costs." },
  cites   = { "seed-1:15", "seed-1:17" },
  decides = { guided_by = { "hn.so-tttt", "hn.so-tc" } },
}
rule "allocation" {
  title   = { vi = "Phân bổ kinh phí thuê tư vấn", en = "Allocation of the money for consultants" },
  says    = { vi = "Ủy ban nhân dân thành phố phân bổ theo đề xuất tạm tính của đơn vị; hai sở ấy trình.",
              en = "The City allocates on submission of the two departments, from the units' provisional estimates." },
  cites   = "seed-1:15",
  decides = { allocates = "hn.ubnd" },
}

delegate "kh48-tasks" {
  title = { vi = "Ủy quyền phê duyệt nhiệm vụ thuộc Kế hoạch 48", en = "Approval of tasks of Plan 48, delegated" },
  says  = { vi = "Chủ tịch Ủy ban nhân dân thành phố ủy quyền cho người đứng đầu sở, ban, ngành; không ủy quyền cho quận, huyện, thị xã.",
            en = "The chairman delegates to heads of departments and agencies, not to districts." },
  cites = "seed-1:21",
  power = item.approver, from = "hn.ct-ubnd", to = head_of(plan.hirer),
  who   = plan.hirer.kind:one_of { "department", "agency" } & plan.hirer.place:under "vn/ha-noi",
  what  = item.in_kh48 & ~item.shared,
}
rule "consult-on-delegated" {
  title   = { vi = "Lấy ý kiến Sở Thông tin và Truyền thông", en = "Consult the department of information" },
  says    = { vi = "Ý kiến là căn cứ phê duyệt, để toàn thành phố dùng chung một hệ thống tổng thể, đồng bộ.",
              en = "The opinion is a basis of the approval, so that the City uses one system as a whole." },
  cites   = "seed-1:21",
  when    = item.approver:decided_by "kh48-tasks",
  decides = { consulted = { "hn.so-tttt" } },
}
-- The City applies the guidance of a letter that nobody here has read; it would give way to real guidance.
rule "appraisal-as-guided" {
  title   = { vi = "Thẩm định theo công văn 347", en = "Appraisal as letter 347 guides" },
  says    = { vi = "Khi chưa có hướng dẫn cụ thể, mọi đơn vị kể cả quận, huyện, thị xã áp dụng công văn 347.",
              en = "While there is no other guidance all units, districts too, apply letter 347." },
  cites   = "seed-1:19", assumes = "A-01", certainty = "L", default = true,
  decides = { appraiser = unread "cv-347-2018" },
}

rule "shared-item" {
  title   = { vi = "Hạng mục dùng chung", en = "Shared item" },
  says    = { vi = "Sở Thông tin và Truyền thông thẩm định, Chủ tịch Ủy ban nhân dân thành phố phê duyệt; không phải lấy ý kiến riêng.",
              en = "The department of information appraises, the chairman approves; no separate opinion." },
  cites   = "seed-1:23",
  when    = item.shared,
  decides = { approver = "hn.ct-ubnd", appraiser = "hn.so-tttt", consulted = nobody },
}
-- Adds to the shared item, and changes neither who appraises nor who approves.
rule "operations-centre" {
  title = { vi = "Trung tâm Điều hành thông minh", en = "Smart operations centre" },
  says  = { vi = "Sở Thông tin và Truyền thông chủ trì thẩm định cùng ba cơ quan và các sở, ngành có liên quan, mời Cục Tin học hóa tham gia.",
            en = "The department of information appraises with three bodies and the departments concerned, and invites the Authority." },
  cites = { "seed-1:3", "seed-1:25" }, assumes = "A-06",
  when  = item.category:is "hn.item.ioc",
  adds  = {
    co_appraisers = { "hn.so-tc", "hn.so-khdt", "hn.kbnn", item.related_departments },
    invited       = { "vn.btttt.cuc-thh" },
  },
}
-- The unit that hires the centre also leads its appraisal.
rule "operations-centre-appraisal" {
  title   = { vi = "Chủ trì thẩm định Trung tâm Điều hành thông minh", en = "Lead of the centre's appraisal" },
  cites   = { "seed-1:3", "seed-1:25" }, assumes = "A-27",
  when    = item.category:is "hn.item.ioc",
  decides = { appraiser = "hn.so-tttt" },
}
note "hirer-appraises" {
  title   = { vi = "Đơn vị chủ trì thuê đồng thời thẩm định", en = "The unit that hires also appraises" },
  says    = { vi = "Đơn vị chủ trì thuê cũng là cơ quan thẩm định; năm 2018 không có quy định nào cấm.",
              en = "The unit that hires is also the one that appraises; nothing of 2018 bars that." },
  cites   = { "seed-1:25", "seed-1:33" }, assumes = "A-27",
  when    = item.appraiser:is(plan.hirer),
}
