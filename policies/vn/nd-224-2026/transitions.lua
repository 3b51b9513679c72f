-- Điều 91: what becomes of plans that were under way on 01/07/2026. What was decided under NĐ 45/2026 goes on under it:
-- its date says so, and no transition is needed. What was not even appraised is under this decree, by the day of review.
policy "vn/nd-224-2026"
act "nd-224-2026"

-- Appraised before a day: the plan as a whole, or each of its items by its own date.
local function appraised_before(day)
  return any {
    plan.appraised:before(day),
    plan.items:any(function(i) return i.item_appraised:before(day) end)
      & plan.items:every(function(i) return i.item_appraised:before(day) end),
  }
end

local undecided = all {
  appraised_before "2026-07-01",
  any {
    plan.approved:on_or_after "2026-07-01",
    ~plan.approved:exists() & plan.considered:on_or_after "2026-07-01",
  },
}
-- Not by the approver's choice of NĐ 45 itself (Điều 42 khoản 2 NĐ 45): there the new law is NĐ 45.
define "decided_under_45" {
  of    = plan,
  title = { vi = "được quyết định khi Nghị định số 45/2026/NĐ-CP có hiệu lực", en = "decided while decree 45/2026 was in force" },
  cites = "nd-224-2026 Điều 91",
  as    = all {
    plan.approved:between("2026-03-01", "2026-06-30"),
    any { ~plan.appraised:exists(), plan.appraised:on_or_after "2026-03-01" },
    plan.items:any(function(i)
      return any { ~i.item_appraised:exists(), i.item_appraised:on_or_after "2026-03-01" }
    end),
  },
}

transition "appraised-224" {
  title   = { vi = "Đã có báo cáo thẩm định trước 01/07/2026, chưa quyết định: tiếp tục theo Nghị định số 45/2026/NĐ-CP",
              en = "With an appraisal report before 01/07/2026, not decided: decree 45/2026 goes on" },
  cites   = "nd-224-2026 Điều 91", assumes = "A-11",
  default = true,
  when    = undecided,
  decides = { law = "vn/nd-45-2026" },
}
transition "opted-in-224" {
  title   = { vi = "Cấp có thẩm quyền chọn áp dụng Nghị định số 224/2026/NĐ-CP", en = "The competent level opts into decree 224/2026" },
  says    = { vi = "`opts_into_new_law` là quy định kế tiếp quy định lúc phê duyệt; quy định xa hơn thì ghi `chosen_law`.",
              en = "`opts_into_new_law` is into the law next after that of the approval; for a later one, state `chosen_law`." },
  cites   = "nd-224-2026 Điều 91",
  when    = any {
    any { plan.decided_under_45, undecided } & plan.opts_into_new_law,
    any { plan.approved:between("2026-03-01", "2026-06-30"), undecided } & plan.chosen_law:is "vn/nd-224-2026",
  },
  decides = { law = "vn/nd-224-2026" },
}

-- A law that the plan names as chosen and no transition offers is not taken: said, not passed over.
note "choice-not-offered-224" {
  title = { vi = "Quy định được chọn không thuộc diện được chọn", en = "The law that was chosen may not be chosen" },
  says  = { vi = "Kế hoạch ghi đã chọn một quy định khác (chosen_law), nhưng điều khoản chuyển tiếp không cho chọn quy định ấy trong trường hợp này; kế hoạch được xét theo quy định ở đây.",
            en = "The plan names another law as chosen (chosen_law), but no transition offers it here; the plan is looked at under this law." },
  cites = "nd-224-2026 Điều 91", assumes = "A-11",
  when  = plan.chosen_law:exists() & plan.chosen_law:is_not "vn/nd-224-2026",
}
