-- What is a state secret is outside the decree. A plan of nothing else is left out as a whole (policy.lua); in a plan that holds
-- other items too, no norm of the decree is used for the secret ones.
policy "vn/nd-73-2019"
act "nd-73-2019"

rule "state-secret-73" {
  title      = { vi = "Bí mật nhà nước: nghị định không áp dụng", en = "A state secret: the decree does not apply" },
  cites      = "nd-73-2019 Điều 1 khoản 5",
  when       = item.state_secret,
  decides    = { plan_needed = inapplicable },
  disapplies = {
    "change-by-hirer-73", "change-by-approver-73", "price-by-computation-73", "parts-of-a-computed-price-73",
    "five-heads-73", "price-by-any-method-73", "regular-spending-73", "regular-spending-of-item-73",
    "investment-as-a-project-73", "investment-as-a-project-of-item-73", "mixed-money-73", "mixed-money-of-item-73",
    "term-of-one-to-five-years-73", "short-term-with-permission-73", "no-term-over-five-years-73",
    "appraisal-due-73", "approval-due-73", "hiring-73", "lead-unit-73", "ordinary-purchase-73",
    "plan-on-request-73", "head-with-power-to-buy-73", "plan-for-special-order-73", "competent-head-73",
    "specialised-opinion-73", "appraiser-named-73", "appraiser-to-be-named-73", "others-in-appraisal-73",
    "trial-by-providers-73", "as-a-project-73",
  },
}
