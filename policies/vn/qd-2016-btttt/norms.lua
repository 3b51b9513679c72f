-- Who stands by the plan, which aims it has, and what money it promises.
policy "vn/qd-2016-btttt"
act "qd-2016-btttt"

rule "standing-body" {
  title   = { vi = "Trung tâm Thông tin là cơ quan thường trực", en = "The Information Centre is the standing body" },
  says    = { vi = "Lãnh đạo Bộ và thủ trưởng các đơn vị chỉ đạo; Trung tâm Thông tin là cơ quan thường trực.",
              en = "The ministry's leaders and heads of units direct; the Information Centre is the standing body." },
  cites   = "seed-3:13", default = true,
  about   = item,
  decides = { lead = "vn.btttt.tttt" },
}
rule "approved-by-the-deputy-minister" {
  title   = { vi = "Kế hoạch do Thứ trưởng ký phê duyệt", en = "The plan was approved by the deputy minister" },
  cites   = "seed-3:3",
  about   = item,
  decides = { approver = "vn.btttt.thu-truong.nguyen-minh-hong" },
}

-- The two specific aims; which of them an item serves follows from its kind of activity.
rule "aim-of-infrastructure" {
  title   = { vi = "Mục tiêu: hạ tầng thông tin, điều hành, quản lý", en = "Aim: infrastructure, running, management" },
  cites   = "seed-3:7",
  when    = item.category:one_of { "kind.infra", "kind.internal-app" },
  decides = { aim = "information-infrastructure" },
}
rule "aim-of-people-and-businesses" {
  title   = { vi = "Mục tiêu: phục vụ người dân và doanh nghiệp", en = "Aim: people and businesses" },
  cites   = "seed-3:9",
  when    = item.category:is "kind.public-app",
  decides = { aim = "people-and-businesses" },
}

oblige "money-for-approved-projects" {
  title = { vi = "Bảo đảm đủ kinh phí cho dự án đã được phê duyệt", en = "Enough money for projects that are approved" },
  says  = { vi = "Đầu tư đủ, đồng bộ, huy động các nguồn vốn; dự án chưa được phê duyệt thì không có bảo đảm.",
            en = "Invest fully and in step, mobilise sources; a project that is not approved has no such guarantee." },
  cites = "seed-3:17",
  by    = "vn.btttt",
  when  = item.project_approved,
  must  = item.money_secured,
}
oblige "criterion-of-the-yearly-evaluation" {
  title  = { vi = "Ứng dụng công nghệ thông tin là chỉ tiêu đánh giá hằng năm của đơn vị", en = "IT is a criterion of the yearly evaluation" },
  cites  = "seed-3:19",
  about  = plan,
  should = plan.it_in_yearly_evaluation,
}
