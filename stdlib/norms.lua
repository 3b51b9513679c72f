-- Words of norms. Every norm needs `cites` or `assumes`; in which order norms stand never matters.
local core = ...

--- Declares a norm that answers questions: `decides` closes a set, `adds` joins one.
-- Example: `rule "shared-item" { cites = "seed-1:23", when = item.shared, decides = { approver = "hn.ct-ubnd", consulted = nobody } }`
-- Fails: It has neither `cites` nor `assumes`, or answers nothing.
rule = core.declare "rule"

--- Declares a norm that allows; `provided` is what is still to be done before.
-- Example: `permit "heads" { cites = "qd-80-2014 Điều 6", allows = cost.head_allowed, when = cost.kind:is "management" }`
-- Fails: The question is no permission.
permit = core.declare "permit"

--- Declares a norm that forbids; it goes before every permission that does not override it.
-- Example: `forbid "no-equipment" { cites = "…", forbids = item.purpose_allowed, when = item.purpose:is "equipment" }`
-- Fails: The question is no permission.
forbid = core.declare "forbid"

--- Declares what must, or should, be so, and the decision that waits for it; without `must` and `should` the duty is only recorded.
-- Example: `oblige "opinion-first" { cites = "seed-1:21", must = item.opinions:any(function(o) return o.giver:is "hn.so-tttt" end), gates = item.approver }`
-- Fails: It has both `must` and `should`.
oblige = core.declare "oblige"

--- Declares that a power is handed over: whose, to whom, for which units and matters.
-- Example: `delegate "tasks" { cites = "seed-1:21", power = item.approver, from = "hn.ct-ubnd", to = head_of(plan.hirer) }`
-- Fails: The power may not be handed over.
delegate = core.declare "delegate"

--- Declares a norm that chooses the law at a change; it counts whatever the day, and reads only facts.
-- Example: `transition "appraised-before" { cites = "nd-224-2026 Điều 91", when = plan.considered:on_or_after "2026-07-01", decides = { law = "vn/nd-45-2026" } }`
-- Fails: It answers another question than the plan's of type `policy`.
transition = core.declare "transition"

--- Declares what must always hold, for every plan that the law can meet.
-- Example: `property "one-approver" { cites = "…", exactly_one = item.approver }`
-- Fails: It says nothing that could be proved.
property = core.declare "property"

--- Says something to readers of the decision where its condition surely holds; it changes no answer.
-- Example: `note "one-body" { cites = "seed-1:21", when = plan.hirer:is "hn.so-tttt", says = "Đơn vị thuê cũng là cơ quan thẩm định." }`
-- Fails: It lacks `says`.
note = core.declare "note"

--- Declares norms as a table: the columns' cells test, the answers' cells answer, and keys hold for all rows or, in a row, for it.
-- A cell is a value (`:is`), a list (`:one_of`), tests by name, as `{ above = ty "5" }`, or `any_value`. Row 3 of `heads` is the norm `heads/3`.
-- Example: `rows "heads" { of = "permit", allows = cost.head_allowed, columns = { cost.kind, cost.use }, cites = "seed-1:15", { "service", any_value }, { "consulting", { "prepare", "bid" }, id = "consulting" } }`
-- Fails: A row has not as many cells as there are columns and answers.
rows = core.declare "rows"
