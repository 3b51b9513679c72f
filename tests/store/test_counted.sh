#!/bin/sh
# What counts as a change of what is decided, and what does not: held against what `luat evaluate` says under both.
set -eu
. "$TOP/tests/lib.sh"
cd "$scratch"
LUAT_STORE=kho.luat
export LUAT_STORE
mkdir law
cp "$TOP"/tests/cases/good/outcomes/*.lua law/
cat >>law/vocabulary.lua <<'END'
place "xx/a" { title = { vi = "huyện A", en = "District A" } }
place "xx/b" { title = { vi = "huyện B", en = "District B" } }
END
cat >>law/policy.lua <<'END'
oblige "drawing-first" {
  title = { vi = "Có bản vẽ", en = "A drawing" }, cites = "nd-1 Điều 20",
  when = work.road:is "avenue", should = work.drawing:before "2020-01-01",
}
rule "watch-of-small-works" {
  title = { vi = "Công trình nhỏ: Sở giám sát", en = "Small works: the department watches" }, cites = "nd-1 Điều 21",
  overrides = "watch-by-police", when = work.grantor:decided_by "small-works", decides = { supervisor = "xx.so-gt" },
}
END
# plan ID APPLICANT FACTS
plan() {
  printf '{"plan":{"id":"%s","place":"xx"},"dates":{"granted":"2020-06-15"},"applicant":%s,"works":[{"id":"w","near_school":false,"at_night":true,%s}]}' "$@" >"$1.json"
}
"$LUAT" store init kho.luat
"$LUAT" publish law --at 2020-01-01 >/dev/null
plan highway '{"name":"Phòng Quản lý","kind":"department","place":"xx/a"}' '"road":"highway","length":30'
plan street '{"name":"Phòng Quản lý","kind":"department","place":"xx/a"}' '"road":"street","length":30,"drawing":"2020-05-01"'
plan lane '{"name":"Phòng Quản lý","kind":"department","place":"xx/b"}' '"road":"lane","length":5'
plan avenue '{"name":"Phòng Quản lý","kind":"department"}' '"road":"avenue","length":5,"drawing":"2020-05-01"'
"$LUAT" record highway.json street.json lane.json avenue.json --at 2020-03-01 >/dev/null

# draft NAME SED: the policies with something changed.
draft() {
  mkdir "$1"
  cp law/vocabulary.lua "$1/"
  sed "$2" law/policy.lua >"$1/policy.lua"
}
# of KEY: its number among the keys of the whole.
of() {
  sed -E ':a; s/(.)\{[^{}]*\}/\1/; s/\[[^][{}]*\]//; ta' out | grep -oE "\"$1\":[0-9]+" | grep -oE '[0-9]+'
}
# counted NAME DRAFT CHANGED ANSWERS REQUIREMENTS GROUNDS
counted() {
  exits "$1" 0 "$LUAT" impact "$2" --format json
  got="$(of changed) $(of answers) $(of requirements) $(of grounds)"
  if [ "$got" = "$3 $4 $5 $6" ]; then ok "$1: counted"; else not_ok "$1: counted" "$got instead of $3 $4 $5 $6"; fi
}
# says_so DRAFT PLAN: not the same is decided of the plan.
says_so() {
  "$LUAT" evaluate "$2.json" --policies law --format json | sed 's/"set":"[^"]*"//' >before
  "$LUAT" evaluate "$2.json" --policies "$1" --format json | sed 's/"set":"[^"]*"//' >after
  if cmp -s before after; then not_ok "$1: evaluate says otherwise"; else ok "$1: evaluate says otherwise"; fi
}

# A rule that nobody meets, before all others, with values of its own: what the chairman may choose is as it was.
draft nobody 's/^rule "chairman-grants"/rule "a-square" { cites = "nd-1 Điều 2", when = work.road:is "square", decides = { checker = "xx.ubnd" } }\n&/'
counted "a rule that no plan meets" nobody 0 0 0 0
draft choice 's/among = { "xx.so-gt", "xx.so-xd" }/among = { "xx.so-gt", "xx.cong-an" }/'
says_so choice highway
counted "other bodies to choose from" choice 1 1 0 0

# Two rules are in conflict before and after; what one of them says is another body.
draft side '/^rule "street-by-construction"/,/^}/s/xx.so-xd/xx.cong-an/'
says_so side street
counted "the other side of a conflict" side 1 1 0 0

# Allowed on a condition, before and after; one more thing has to be done.
draft todo 's/provided = { work.drawing:exists() }/provided = { work.drawing:exists(), work.name:exists() }/'
says_so todo lane
counted "what is still to be done" todo 3 3 0 0

# A define is less sure: so is what rests on it, and what rests on an answer that does.
draft sure '/^define "small"/,/^}/s/cites = /certainty = "L", cites = /'
says_so sure lane
counted "less sure by a define" sure 1 0 0 2
says "the define is what makes the difference" out '"record":"define"'

# Another decides who grants, and so who watches: the rule that is new makes both differences.
draft other '$a rule "chairman-after-all" { cites = "nd-1 Điều 23", overrides = "small-works", when = work.road:is "lane", decides = { grantor = "xx.chu-tich" } }'
says_so other lane
counted "an answer that another answer decides" other 1 2 0 0
exits "in words" 0 "$LUAT" impact other --lang en
check "both by the rule that is new" sh -c "grep -A2 'chairman-after-all$' out | grep -q '1 plans; 2 answers'"

draft must '/^oblige "drawing-first"/,/^}/s/should = /must = /'
says_so must avenue
counted "what should be must be" must 1 0 1 0
exits "in words" 0 "$LUAT" impact must --lang en
says "which plan it is" out 'avenue (receipt 5)'
says "what it was" out 'before  '
exits "on a page" 0 "$LUAT" impact must --format html --lang en
says "with a chart of rules" out 'Plans decided otherwise, by rule'
says "with what it was and is" out '<details><summary>“A drawing”</summary>'
draft cites '/^oblige "drawing-first"/,/^}/s/Điều 20/Điều 22/'
says_so cites avenue
counted "an obligation of another article" cites 1 0 0 1

# Bodies that plans describe themselves: one name in two places is two bodies.
draft all 's/xx.cong-an" }$/xx.so-xd" }/;s/decides = { supervisor = "[^"]*"/decides = { supervisor = "xx.so-xd"/'
counted "all plans" all 4 4 0 0
says "those of A" out '"id":"xx/a: Phòng Quản lý","plans":2'
says "that of B" out '"id":"xx/b: Phòng Quản lý","plans":1'
says "that of nowhere" out '"id":"Phòng Quản lý","plans":1'
exits "in words" 0 "$LUAT" impact all --lang vi
says "with their places" out 'Phòng Quản lý, huyện A (xx/a: Phòng Quản lý)'
says "and which plans" out 'Ví dụ: highway (biên nhận 2) và street (biên nhận 3)'

echo "1..$number"
