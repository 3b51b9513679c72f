#!/bin/sh
# What a draft would change for the plans of a store: counted, grouped, shown; the same whatever the number of threads; bad drafts, stores and questions; plans that say hostile things.
set -eu
. "$TOP/tests/lib.sh"
golden=$TOP/tests/store/golden
cd "$scratch"
law=$TOP/tests/cases/good/outcomes
LUAT_STORE=kho.luat
export LUAT_STORE
# Hashes depend on everything; elsewhere they are held against each other.
masked() {
  sed -E 's/[0-9a-f]{64}/HASH/g' out >shown
  same "$1" "$2" shown
}
mkdir law same draft refuses
cp "$law"/*.lua law/
cp "$law"/*.lua same/
echo '-- a remark changes nothing' >>same/policy.lua
# The draft: longer works are small, another act is cited for streets, one rule goes, one comes, a ban disapplies a permit.
sed -e 's/at_most(10)/at_most(60)/' -e 's/nd-1 Điều 7"/nd-1 Điều 17"/' -e '/^rule "watch-by-police"/,/^}/d' "$law/policy.lua" >draft/policy.lua
cp "$law/vocabulary.lua" draft/
cat >>draft/policy.lua <<'END'
rule "squares-by-police" {
  title = { vi = "Quảng trường do Công an kiểm tra", en = "Squares, by the police" }, cites = "nd-1 Điều 12",
  when = work.road:is "square", decides = { checker = "xx.cong-an" },
}
rule "no-drawing-needed" {
  title = { vi = "Ngõ không cần bản vẽ", en = "Lanes need no drawing" }, cites = "nd-1 Điều 13", when = work.road:is "lane",
  disapplies = "with-a-drawing", decides = { checker = "xx.so-gt" },
}
END
sed -e '/avenue  = /d' "$law/vocabulary.lua" >refuses/vocabulary.lua
sed -e 's/, "avenue" }/ }/' -e '/^rule "avenue-as-written"/,/^}/d' -e '/^rule "tell-those-beneath"/,/^}/d' "$law/policy.lua" >refuses/policy.lua

"$LUAT" store init kho.luat
exits "a store without plans" 0 "$LUAT" impact draft --lang en
says "it says so" out "There is no such plan in the store."
"$LUAT" publish law --at 2020-01-01 >/dev/null
cp "$law/plan.yaml" plan.yaml
sed 's/ho-so-1/ho-so-2/; s/length: 8/length: 40/' plan.yaml >other.yaml
printf '{"plan":{"id":"ngo","place":"xx"},"dates":{"granted":"2020-06-15"},"works":[{"id":"a","road":"lane","length":5,"near_school":false,"drawing":"2020-05-01"}]}' >lane.json
"$LUAT" record plan.yaml --at 2020-02-01 >/dev/null
"$LUAT" record plan.yaml other.yaml lane.json --on 2020-07-01 --at 2020-03-01 >/dev/null

exits "the same policies" 0 "$LUAT" impact law --lang vi
masked "change nothing" "$golden/impact-same.vi.txt"
exits "the same policies, written otherwise" 0 "$LUAT" impact same --format json
says "nothing is changed" out '"changed":0'
says "no question" out '"questions":[]'
says "no rule" out '"rules":[]'

for lang in vi en; do
  exits "a draft $lang" 0 "$LUAT" impact draft --lang $lang
  masked "what it changes, in words $lang" "$golden/impact.$lang.txt"
  exits "for a sheet $lang" 0 "$LUAT" impact draft --lang $lang --format csv
  check "lines end as in sheets" [ "$(grep -c "$(printf '\r')\$" out)" = "$(wc -l <out)" ]
  tr -d '\r' <out >plain
  mv plain out
  masked "rows for a sheet $lang" "$golden/impact.$lang.csv"
done
exits "as data" 0 "$LUAT" impact draft --format json
masked "what it changes, as data" "$golden/impact.json"
cp out alone.json
says "each plan once, by its last receipt" out '"plans":3,'
exits "for a browser" 0 "$LUAT" impact draft --format html
masked "a page" "$golden/impact.vi.html"
for jobs in 2 7; do
  exits "by $jobs threads" 0 "$LUAT" impact draft --format json --jobs $jobs
  same "by $jobs threads: the same bytes" alone.json out
done

# Only plans whose last receipt has such an answer: as many as the log has of them (receipt 2 is not the last of its plan).
lasts() { "$LUAT" log --format json "$@" | grep -oE '"number":[0-9]+' | grep -cvx '"number":2' || true; }
as_in_log() {
  what=$1
  shift
  exits "only plans of $what" 0 "$LUAT" impact draft --format json "$@"
  [ "$(lasts "$@")" = "$(grep -oE '"plans":[0-9]+,"questions"' out | grep -oE '[0-9]+')" ] && ok "those that the log has" || not_ok "those that the log has"
}
as_in_log "a rule" --rule xx/dig#street-by-transport
as_in_log "a rule that the draft does not have" --rule xx/dig#watch-by-police
as_in_log "a rule and an outcome" --rule xx/dig#chairman-grants --outcome value
as_in_log "an act" --cites nd-1
as_in_log "a provision" --cites "nd-1 Điều 7"
as_in_log "an outcome of a question" --question checker --outcome no-rule
as_in_log "another" --question checker --outcome value
exits "of nothing but a question all" 0 "$LUAT" impact draft --format json --question checker
says "all plans" out '"plans":3,'
"$LUAT" store backup kho.luat nua.luat >/dev/null
"$LUAT" publish draft --store nua.luat --at 2021-01-01 >/dev/null
exits "a rule that only receipts have" 0 "$LUAT" impact draft --store nua.luat --rule xx/dig#watch-by-police --format json
exits "an act that only receipts have" 0 "$LUAT" impact draft --store nua.luat --cites nd-1 --format json
for filter in "--rule xx/dig#watch-by-polic" "--rule xx/dig#small" "--cites nd-11" "--cites nd-11:Đ3" "--question checke"; do
  # shellcheck disable=SC2086
  exits "a wrong name, $filter" 2 "$LUAT" impact draft $filter --lang en
  says "it says so, $filter" err 'L708'
done
exits "a wrong outcome" 2 "$LUAT" impact draft --outcome none --lang en
says "it says so" err 'error[L705]'
exits "with an amendment" 2 "$LUAT" impact draft --amends nd-1 --rule xx/dig#small
says "it says so" err 'L732'

# The other way round: the mirror image.
"$LUAT" store init nguoc.luat
"$LUAT" publish draft --store nguoc.luat --at 2020-01-01 >/dev/null
"$LUAT" record plan.yaml other.yaml lane.json --on 2020-07-01 --store nguoc.luat --at 2020-03-01 >/dev/null
exits "the other way round" 0 "$LUAT" impact law --store nguoc.luat --format json
for key in changed answers requirements grounds; do
  [ "$(grep -oE "\"$key\":[0-9]+" out | sort | uniq -c)" = "$(grep -oE "\"$key\":[0-9]+" alone.json | sort | uniq -c)" ] &&
    ok "as many $key" || not_ok "as many $key"
done
says "what was added is removed" out '"draft":"removed"'

exits "one plan" 0 "$LUAT" impact draft --plan ngo --format json
says "only that" out '"plans":1,'
exits "one question" 0 "$LUAT" impact draft --question grantor --format json
says "that question" out '"id":"work.grantor"'
! grep -q '"id":"work.checker"' out && ok "no other" || not_ok "no other"
exits "one place" 0 "$LUAT" impact draft --place xx --format json
same "all of them are there" alone.json out
exits "of some days" 0 "$LUAT" impact draft --since 2020-02-01 --until 01/02/2020 --lang en
says "the last receipt of that plan is a later one" out "There is no such plan in the store."
exits "by a version that is named" 0 "$LUAT" impact draft --version 1 --format json
same "it is that of the receipts" alone.json out

# Plans that the draft refuses are a change.
exits "a draft that refuses plans" 0 "$LUAT" impact refuses --lang en
masked "it says which and why" "$golden/impact-refused.en.txt"
exits "as data" 0 "$LUAT" impact refuses --format json
says "two are refused" out '"refused":2'
exits "as rows" 0 "$LUAT" impact refuses --format csv --lang en
says "with the code" out '"Plans refused","L261"'

# What a plan says is only text.
sed -e "s|id: ho-so-1|id: \"=1+1<script>alert('x');@</script>\"|" -e 's|Đường ống trong ngõ|"<img src=x onerror=alert(1)>\&amp;"|' plan.yaml >hostile.yaml
"$LUAT" record hostile.yaml --on 2020-07-01 --at 2020-04-01 >/dev/null
exits "a hostile plan on a page" 0 "$LUAT" impact draft --format html
! grep -qE '<script>alert|<img' out && ok "nothing of it is markup" || not_ok "nothing of it is markup"
says "it is there as text" out '=1+1&lt;script&gt;alert(&#39;x&#39;);@&lt;/script&gt;'
exits "a hostile plan for a sheet" 0 "$LUAT" impact draft --format csv --plan "=1+1<script>alert('x');@</script>"
says "no cell begins as a formula" out "\"'=1+1<script>"
says "no piece of a cell begins as a formula" out "alert('x');'@</script>"

exits "no draft" 2 "$LUAT" impact
says "L703" err "[L703]"
exits "a draft that is not there" 6 "$LUAT" impact nowhere
mkdir broken
echo 'policy "x" {' >broken/policy.lua
exits "a draft that does not load" 3 "$LUAT" impact broken
exits "a format that is none" 2 "$LUAT" impact draft --format pdf
says "L705" err "[L705]"
exits "no thread" 2 "$LUAT" impact draft --jobs 0
says "L705" err "[L705]"
exits "a version that is none" 2 "$LUAT" impact draft --version 77
says "L761" err "[L761]"
exits "a place that is none" 2 "$LUAT" impact draft --place yy --lang en
says "L708" err "[L708]"
exits "a question that is none" 2 "$LUAT" impact draft --question granter --lang en
says "L708 with what is near" err "did you mean"
exits "no date" 2 "$LUAT" impact draft --since soon
says "L709" err "[L709]"
exits "no store" 2 env -u LUAT_STORE "$LUAT" impact draft
says "L760" err "[L760]"
exits "a store that is not there" 6 "$LUAT" impact draft --store none.luat
says "L621" err "[L621]"

# What an amendment touches: near before far, with or without a store, by the law in hand or by a draft.
mkdir cited
cp law/*.lua cited/
cat >>cited/policy.lua <<'END'
instrument "tt-2" { kind = "decree", number = "2/2020/TT", guides = "nd-1", issued = "2020-03-01", in_force = { from = "2020-04-01" } }
act "tt-2"
rule "avenue-by-construction" {
  title = { vi = "Hướng dẫn đại lộ", en = "Guidance on avenues" }, cites = "tt-2 Điều 3", default = true,
  when = work.road:is "avenue", decides = { checker = "xx.so-xd" },
}
END
cat >cited/works.scenarios.yaml <<'END'
plans:
  one: { plan: { id: a, place: xx }, dates: { granted: 2020-06-15 }, works: [ { id: w, road: lane, length: 5, near_school: false, drawing: 2020-05-01 } ] }
scenarios:
  - { name: a lane, base: one, expect: { works/w: { checker: xx.so-gt } } }
  - { name: a highway, base: one, set: { works/w/road: highway }, expect: { verdict: silent } }
END
for lang in vi en; do
  exits "an article $lang" 0 "$LUAT" impact cited --amends 'nd-1:Đ6' --lang $lang
  same "what cites it $lang" "$golden/amends.$lang.txt" out
done
exits "an article as data" 0 "$LUAT" impact --policies cited --amends 'nd-1 Điều 6' --format json
masked "what cites it, as data" "$golden/amends.json"
exits "a clause" 0 "$LUAT" impact cited --amends 'nd-1:Đ6 k2' --format json
says "cites just that" out '{"file":"policy.lua","id":"xx/dig#small-works","line":'
says "read as a clause" out '"provision":{"article":"6","clause":"2"}'
exits "another clause" 0 "$LUAT" impact cited --amends 'nd-1:Điều 6 khoản 1' --format json
! grep -qE '"touch":"direct"' out && ok "nothing cites that" || not_ok "nothing cites that"
exits "in another order" 0 "$LUAT" impact cited --amends 'nd-1:khoản 1 Điều 10' --format json
says "a point lies in its clause" out 'xx/dig#near-schools'
exits "an article that nothing cites" 0 "$LUAT" impact cited --amends 'nd-1:Đ60' --format json
! grep -qE '"touch":"(direct)"' out && ok "Điều 6 is not Điều 60" || not_ok "Điều 6 is not Điều 60"
exits "without a store" 0 env -u LUAT_STORE "$LUAT" impact cited --amends nd-1 --lang en
! grep -q '^Plans' out && ok "no plan is said" || not_ok "no plan is said"
says "what guides it is told apart" out 'indirectly: cite an act that guides it'
exits "an act that is none" 2 "$LUAT" impact cited --amends nd-2:Đ6 --lang en
says "L708 with the nearest" err 'did you mean `nd-1`'
exits "an amendment of some plans" 2 "$LUAT" impact cited --amends nd-1 --question grantor
says "L732" err "[L732]"
exits "a draft and policies" 2 "$LUAT" impact cited --amends nd-1 --policies law
says "L732" err "[L732]"
exits "plans by policies" 2 "$LUAT" impact draft --policies law
says "L732" err "[L732]"
echo 'scenarios: [ { nam: x } ]' >cited/wrong.scenarios.yaml
exits "scenarios that are wrong" 4 "$LUAT" impact cited --amends nd-1

# The walk of the examples.
exits "the walk" 0 env -u LUAT_STORE LUAT="$LUAT" sh "$TOP/examples/impact/run.sh" "$scratch/walk"
says "the threshold that was raised" out "hire_term_most"
says "a plan that comes out otherwise" out "hn-2021-bi-tra-lai"
check "a page" grep -q '<html lang="vi">' "$scratch/walk/tac-dong.html"

# A store that somebody changed, and one of a newer luat: a backup is one file.
"$LUAT" store backup kho.luat whole.luat
LC_ALL=C sed 's/road: lane/road: lake/' whole.luat >hurt.luat
for jobs in 1 3; do
  exits "a plan was changed, met by $jobs threads" 6 "$LUAT" impact draft --store hurt.luat --jobs $jobs
  says "L625" err "[L625]"
done
cp whole.luat newer.luat
printf '\000\000\000\143' | dd of=newer.luat bs=1 seek=60 conv=notrunc 2>/dev/null
exits "a newer store" 6 "$LUAT" impact draft --store newer.luat
says "L623" err "[L623]"
