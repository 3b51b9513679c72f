-- Điều 63: what becomes of plans that were under way on 01/01/2020. A transition chooses the law whatever the day; where
-- none applies, the date of approval does, or the day of review (A-11). Đ63 speaks of a project; a hire plan is one (A-20).
policy "vn/nd-73-2019"
act "nd-73-2019"

define "approved_under_80" {
  of    = plan,
  title = { vi = "được phê duyệt khi Quyết định số 80/2014/QĐ-TTg có hiệu lực", en = "approved while decision 80/2014 was in force" },
  cites = "nd-73-2019 Điều 63",
  as    = plan.approved:between("2015-02-15", "2019-12-31"),
}

transition "not-started-73" {
  title     = { vi = "Đã phê duyệt trước 01/01/2020 nhưng chưa thực hiện: theo Nghị định số 73/2019/NĐ-CP",
                en = "Approved before 01/01/2020, not started: decree 73/2019" },
  cites     = "nd-73-2019 Điều 63", assumes = "A-20",
  default   = true,
  when      = plan.approved_under_80 & plan.considered:on_or_after "2020-01-01",
  decides   = { law = "vn/nd-73-2019" },
}
transition "carried-out-73" {
  title     = { vi = "Đã phê duyệt trước 01/01/2020 và đang thực hiện: theo quy định cũ",
                en = "Approved before 01/01/2020 and being carried out: the old rules" },
  cites     = "nd-73-2019 Điều 63", assumes = "A-20",
  default   = true,
  overrides = "not-started-73",
  when      = all { plan.approved_under_80, plan.considered:on_or_after "2020-01-01", plan.carried_out },
  decides   = { law = "vn/qd-80-2014" },
}
transition "opted-in-73" {
  title     = { vi = "Người có thẩm quyền chọn áp dụng Nghị định số 73/2019/NĐ-CP", en = "The competent person opts into decree 73/2019" },
  says      = { vi = "Việc chọn có giá trị dù hồ sơ không nêu ngày xem xét nào sau 01/01/2020.",
                en = "The choice holds even where no day of review after 01/01/2020 is given." },
  cites     = "nd-73-2019 Điều 63", assumes = "A-20",
  when      = plan.approved_under_80 & any { plan.opts_into_new_law, plan.chosen_law:is "vn/nd-73-2019" },
  decides   = { law = "vn/nd-73-2019" },
}
-- Appraised before a day: the plan as a whole, or each of its items by its own date.
local function appraised_before(day)
  return any {
    plan.appraised:before(day),
    plan.items:any(function(i) return i.item_appraised:before(day) end)
      & plan.items:every(function(i) return i.item_appraised:before(day) end),
  }
end

transition "appraised-73" {
  title     = { vi = "Đã thẩm định, chưa phê duyệt vào 01/01/2020: theo Nghị định số 73/2019/NĐ-CP",
                en = "Appraised, not approved on 01/01/2020: decree 73/2019" },
  cites     = "nd-73-2019 Điều 63", assumes = { "A-11", "A-20" },
  when      = all {
    appraised_before "2020-01-01",
    any {
      plan.approved:between("2020-01-01", "2026-02-28"),
      ~plan.approved:exists() & plan.considered:between("2020-01-01", "2026-02-28"),
    },
  },
  decides   = { law = "vn/nd-73-2019" },
}

-- A law that the plan names as chosen and no transition offers is not taken: said, not passed over.
note "choice-not-offered-73" {
  title = { vi = "Quy định được chọn không thuộc diện được chọn", en = "The law that was chosen may not be chosen" },
  says  = { vi = "Kế hoạch ghi đã chọn một quy định khác (chosen_law), nhưng điều khoản chuyển tiếp không cho chọn quy định ấy trong trường hợp này; kế hoạch được xét theo quy định ở đây.",
            en = "The plan names another law as chosen (chosen_law), but no transition offers it here; the plan is looked at under this law." },
  cites = { "nd-73-2019 Điều 63", "nd-45-2026 Điều 42" }, assumes = "A-11",
  when  = plan.chosen_law:exists() & plan.chosen_law:is_not "vn/nd-73-2019",
}
