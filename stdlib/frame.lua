-- Words of the frame: what law there is, whom and what it speaks of. Each opens a declaration, `word "id" { key = value, … }`;
-- the keys are rows of engine/policy/include/policy/words.def. Nothing here says what a word means: the sealed set does.
local core = ...

--- Opens a policy, a set of norms with one matter and one place; without a table it says that this file belongs to it.
-- Example: `policy "vn/ha-noi/2018" { title = "…", matter = "hire", place = "vn/ha-noi" }`
-- Fails: The table lacks `title`, `matter` or `place`.
policy = core.declare "policy"

--- Says that the norms below, in this file, are of this instrument.
-- Example: `act "hn-2018"`
-- Fails: It is given a table, or no instrument of that id is declared.
act = core.declare "act"

--- Declares an act: kind, issuer, dates, and how it stands to others.
-- Example: `instrument "qd-80-2014" { kind = "quyết định", issuer = "vn.ttg", issued = "2014-12-30" }`
-- Fails: Its kind is no option of `instrument-kind`.
instrument = core.declare "instrument"

--- Declares where something was read; a source is no act, and a citation of it claims no paragraph of one.
-- Example: `source "seed-1" { title = "…" }`
-- Fails: It lacks `title`.
source = core.declare "source"

--- Declares a place of the register.
-- Example: `place "vn/ha-noi" { title = "Thành phố Hà Nội", part_of = "vn" }`
-- Fails: The place that it lies in is not declared.
place = core.declare "place"

--- Declares a body or an office of the register.
-- Example: `body "hn.so-tttt" { title = "Sở Thông tin và Truyền thông", kind = "department", place = "vn/ha-noi" }`
-- Fails: Its kind, place or the body above it is not declared.
body = core.declare "body"

--- Declares which days are worked at a place; `date + working_days(n)` counts by it, from the day after.
-- Example: `calendar "vn" { title = "…", place = "vn", weekend = { "saturday", "sunday" }, assumes = "A-21" }`
-- Fails: A day of its weekend is none, no working day is left, or the place has another calendar.
calendar = core.declare "calendar"

--- Declares a type with named values.
-- Example: `choice "market" { options = { "available", "custom" } }`
-- Fails: An option stands in it twice.
choice = core.declare "choice"

--- Declares one value of a choice, with the attributes that the choice gives to its options.
-- Example: `option "fund.su-nghiep" { of = "fund", title = "Kinh phí sự nghiệp" }`
-- Fails: The choice is not declared, or has no such attribute.
option = core.declare "option"

--- Declares a named set of options of one choice, or of bodies; closed where the text names all of them.
-- Example: `group "hn.shared-2018" { closed = true, members = { "hn.item.ioc", "hn.item.wan" } }`
-- Fails: A member is not declared, or members are of two kinds.
group = core.declare "group"

--- Declares a kind of subject in a `vocabulary.lua`; its name becomes a word for every script.
-- Example: `entity "item" { title = "hạng mục", of = plan, at = "items" }`
-- Fails: It stands in another file, or its name is not written out in quotes.
entity = core.declare "entity"

--- Declares what a plan may state of an entity.
-- Example: `fact "in_kh48" { of = item, type = "yes/no", title = "thuộc Kế hoạch 48" }`
-- Fails: Its name is a test (`is`, `count`, …) or a word of Lua, for `item.name` could not be read.
fact = core.declare "fact"

--- Declares a question about an entity, which rules answer.
-- Example: `decision "approver" { of = item, type = "office", title = "Phê duyệt" }`
-- Fails: Its type is not declared.
decision = core.declare "decision"

--- Declares a derived fact; it is read as any other.
-- Example: `define "shared" { of = item, as = item.category:under "hn.shared-2018", cites = "seed-1:23" }`
-- Fails: It depends on itself.
define = core.declare "define"

--- Declares an open point that norms may rest on.
-- Example: `assume "A-02" { says = "…", settles = "…" }`
-- Fails: It lacks `says`.
assume = core.declare "assume"

--- A value that the law sets, with the days for which it holds; conditions and answers read it as `law.name`.
-- Example: `parameter "hire_term_most" { title = "thời hạn thuê tối đa", type = "months", stricter = "lower", rows = { { value = years(5), from = "2020-01-01", cites = "nd-73-2019 Điều 55" } } }`
-- Fails: Two rows hold on one day, or a lower act loosens what it says it tightens.
parameter = core.declare "parameter"
