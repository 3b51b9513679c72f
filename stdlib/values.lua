-- Words that build values: amounts, terms, offices and the answers that are none. They are exact texts until the set is sealed.
local core = ...

--- Thousands of millions of đồng, as a text with a decimal comma or a whole number.
-- Example: `cost.amount:above(ty "5,2")`
-- Fails: It is given a number with a point, or the amount is no whole number of đồng.
ty = core.value("ty", "decimal", "`ty \"5,2\"`")

--- Millions of đồng.
-- Example: `cost.amount:at_most(trieu(200))`
-- Fails: As `ty`.
trieu = core.value("trieu", "decimal", "`trieu(200)`")

--- Whole đồng.
-- Example: `cost.amount:at_least(dong(500000))`
-- Fails: It is given anything but a whole number.
dong = core.value("dong", "whole", "`dong(500000)`")

--- A rate in hundredths.
-- Example: `percent "2,5"`
-- Fails: It is given a number with a point.
percent = core.value("percent", "decimal", "`percent \"2,5\"`")

--- Calendar days.
-- Example: `days(20)`
-- Fails: It is given anything but a whole number.
days = core.value("days", "whole", "`days(20)`")

--- Working days of the calendar; not to be mixed with calendar days. A term is added to a date with `+`.
-- Example: `item.dossier_complete + working_days(20)`
-- Fails: As `days`.
working_days = core.value("working_days", "whole", "`working_days(20)`")

--- Months.
-- Example: `item.term:at_most(months(8))`
-- Fails: As `days`.
months = core.value("months", "whole", "`months(8)`")

--- Years, each of twelve months.
-- Example: `item.term:at_most(years(5))`
-- Fails: As `days`.
years = core.value("years", "whole", "`years(5)`")

--- The office of the head of a body.
-- Example: `decides = { approver = head_of(plan.hirer) }`
-- Fails: It is given a condition, or a table.
head_of = core.value("head_of", "value", "`head_of(plan.hirer)`")

--- What an act says that nobody here has read: never taken for silence of the law.
-- Example: `decides = { appraiser = unread "cv-347-2018" }`
-- Fails: The act is not declared.
unread = core.value("unread", "text", "`unread \"cv-347-2018\"`")

--- The answer is left to a body, perhaps among given ones.
-- Example: `decides = { approver = discretion { by = "hn.ct-ubnd" } }`
-- Fails: It lacks `by`.
discretion = core.value("discretion", "keys", "`discretion { by = \"hn.ct-ubnd\" }`")

--- The empty set, on purpose: the law says that there is none.
-- Example: `decides = { consulted = nobody }`
-- Fails: It answers a question that is no set.
nobody = core.constant "nobody"

--- The question does not arise.
-- Example: `decides = { appraisal_due = inapplicable }`
-- Fails: It stands where a condition is asked for.
inapplicable = core.constant "inapplicable"

--- What the law sets, by the name of its `parameter`: the value of the day on which the law is looked at.
-- Example: `when = item.term:at_most(law.hire_term_most)`
-- Fails: No parameter of that name is declared, or its type is another.
law = core.constant "law"

--- In a cell of `rows`: the column is not tested, or the question not answered.
-- Example: `{ "service", any_value }`
-- Fails: It stands anywhere else.
any_value = core.constant "any_value"
