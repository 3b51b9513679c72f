-- Words that join conditions. `a & b`, `a | b` and `~a` say the same for two and one.
local core = ...

--- Every one of the conditions holds.
-- Example: `when = all { item.shared, item.market:is "custom" }`
-- Fails: An entry is a plain text, number, true or false, or has no value.
all = core.value("all", "conditions", "`all { a, b }`")

--- At least one of the conditions holds.
-- Example: `when = any { item.shared, item.market:is "custom" }`
-- Fails: An entry is a plain text, number, true or false, or has no value.
any = core.value("any", "conditions", "`any { a, b }`")

--- The dates are in this order: of a step that is done, the one before it is done on the same day or earlier.
-- Example: `must = in_order { plan.prepared, plan.appraised, plan.approved }`
-- Fails: It is given fewer than two, or one that is no fact of type date.
in_order = core.value("in_order", "conditions", "`in_order { a, b }`")
