-- Điều 42: what becomes of plans that were under way on 01/03/2026. What was decided before keeps the rules of its
-- approval: its date says so, and no transition is needed.
policy "vn/nd-45-2026"
act "nd-45-2026"

-- Appraised before a day: the plan as a whole, or each of its items by its own date.
local function appraised_before(day)
  return any {
    plan.appraised:before(day),
    plan.items:any(function(i) return i.item_appraised:before(day) end)
      & plan.items:every(function(i) return i.item_appraised:before(day) end),
  }
end

local undecided = all {
  appraised_before "2026-03-01",
  any {
    plan.approved:between("2026-03-01", "2026-06-30"),
    ~plan.approved:exists() & plan.considered:between("2026-03-01", "2026-06-30"),
  },
}

transition "opted-in-45" {
  title   = { vi = "Đã quyết định trước 01/03/2026, chọn áp dụng Nghị định số 45/2026/NĐ-CP",
              en = "Decided before 01/03/2026, opted into decree 45/2026" },
  says    = { vi = "`opts_into_new_law` là quy định kế tiếp quy định lúc phê duyệt; quy định xa hơn thì ghi `chosen_law`.",
              en = "`opts_into_new_law` is into the law next after that of the approval; for a later one, state `chosen_law`." },
  cites   = "nd-45-2026 Điều 42",
  when    = any {
    plan.approved:between("2020-01-01", "2026-02-28") & plan.opts_into_new_law,
    plan.approved:between("2015-02-15", "2026-02-28") & plan.chosen_law:is "vn/nd-45-2026",
  },
  decides = { law = "vn/nd-45-2026" },
}
transition "approver-chooses-45" {
  title   = { vi = "Đã thẩm định trước 01/03/2026, chưa quyết định: người phê duyệt chọn",
              en = "Appraised before 01/03/2026, not decided: the approver chooses" },
  says    = { vi = "Người phê duyệt được hiểu là người đứng đầu đơn vị thuê, như Nghị định số 73/2019/NĐ-CP; ở địa phương, thẩm quyền mới chưa rõ.",
              en = "The approver is taken to be the head of the hirer, as under decree 73/2019; in a locality the new power is not known." },
  cites   = "nd-45-2026 Điều 42 khoản 2", assumes = { "A-11", "A-12" }, certainty = "M",
  default = true,
  when    = undecided,
  decides = { law = discretion { by = head_of(plan.hirer), among = { "vn/nd-73-2019", "vn/nd-45-2026" } } },
}
transition "chose-old-45" {
  title   = { vi = "Người phê duyệt chọn áp dụng Nghị định số 73/2019/NĐ-CP", en = "The approver chose decree 73/2019" },
  cites   = "nd-45-2026 Điều 42 khoản 2", assumes = "A-11",
  when    = undecided & any { plan.opts_into_old_law, plan.chosen_law:is "vn/nd-73-2019" },
  decides = { law = "vn/nd-73-2019" },
}
transition "chose-new-45" {
  title   = { vi = "Người phê duyệt chọn áp dụng Nghị định số 45/2026/NĐ-CP", en = "The approver chose decree 45/2026" },
  cites   = "nd-45-2026 Điều 42 khoản 2", assumes = "A-11",
  when    = undecided & any { plan.opts_into_new_law, plan.chosen_law:is "vn/nd-45-2026" },
  decides = { law = "vn/nd-45-2026" },
}

-- A law that the plan names as chosen and no transition offers is not taken: said, not passed over.
note "choice-not-offered-45" {
  title = { vi = "Quy định được chọn không thuộc diện được chọn", en = "The law that was chosen may not be chosen" },
  says  = { vi = "Kế hoạch ghi đã chọn một quy định khác (chosen_law), nhưng điều khoản chuyển tiếp không cho chọn quy định ấy trong trường hợp này; kế hoạch được xét theo quy định ở đây.",
            en = "The plan names another law as chosen (chosen_law), but no transition offers it here; the plan is looked at under this law." },
  cites = { "nd-45-2026 Điều 42", "nd-224-2026 Điều 91" }, assumes = "A-11",
  when  = plan.chosen_law:exists() & plan.chosen_law:is_not "vn/nd-45-2026",
}
