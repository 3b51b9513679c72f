-- What is a state secret is outside the decree, as in hiring.
policy "vn/nd-73-2019/dau-tu"
act "nd-73-2019"

rule "state-secret-investment-73" {
  title      = { vi = "Bí mật nhà nước: nghị định không áp dụng", en = "A state secret: the decree does not apply" },
  cites      = "nd-73-2019 Điều 1 khoản 5",
  when       = item.state_secret,
  decides    = { prepared_as = inapplicable },
  disapplies = {
    "outline-appraisal-due-73", "outline-approval-due-73", "investing-73", "no-outline-73", "outline-73",
    "project-73", "project-of-investment-money-73", "public-investment-for-projects-73",
    "public-investment-for-projects-of-item-73", "regular-money-for-investing-73",
    "regular-money-for-investing-of-item-73",
  },
}
