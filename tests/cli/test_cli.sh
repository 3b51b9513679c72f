#!/bin/sh
# The command as people call it: verbs, options, exit codes, what goes to which stream.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
plan=examples/ha-noi-2018-giao-thong.yaml

exits "help" 0 "$LUAT" help
says "help lists the verbs" "$scratch/out" "luat evaluate"
exits "no verb is help" 0 "$LUAT"
for verb in evaluate explain whynot missing ask timeline whatif compare filter check show test law where-used store publish versions checkout record log receipt verify replay impact bench help version; do
  exits "help $verb" 0 "$LUAT" help $verb
  exits "help $verb in English" 0 "$LUAT" help $verb --lang en
  cp "$scratch/out" "$scratch/help"
  exits "$verb --help" 0 "$LUAT" $verb --help --lang en
  same "$verb --help is help $verb" "$scratch/help" "$scratch/out"
  exits "$verb -h" 0 env LUAT_LANG=en "$LUAT" $verb -h
  same "$verb -h is help $verb" "$scratch/help" "$scratch/out"
done
exits "--help after all else" 0 "$LUAT" evaluate $plan $plan --on 2018-09-05 --help --lang en
says "help of that verb" "$scratch/out" "luat evaluate PLAN"
exits "--help with an option that is none" 2 "$LUAT" evaluate --help --colour
exits "version" 0 "$LUAT" version
says "version says its number" "$scratch/out" "luat 0.1.0"

exits "an unknown verb" 2 "$LUAT" evalute
says "L701 and the nearest verb" "$scratch/err" "luat evaluate"
says "L701" "$scratch/err" "[L701]"
exits "help for an unknown verb" 2 "$LUAT" help evaluat
says "the nearest verb there too" "$scratch/err" "luat evaluate"
exits "an unknown option" 2 "$LUAT" evaluate $plan --colour
says "L702" "$scratch/err" "[L702]"
says "where to look" "$scratch/err" "luat help evaluate"
exits "an option near one" 2 "$LUAT" evaluate $plan --frmat=json --lang en
says "the nearest option" "$scratch/err" "did you mean \`--format\`?"
exits "a missing plan" 2 "$LUAT" evaluate
says "L703" "$scratch/err" "[L703]"
check "only what is missing is said" [ "$(grep -c policies "$scratch/err")" = 0 ]
exits "an option without its value" 2 "$LUAT" evaluate $plan --on
says "which option lacks its value" "$scratch/err" "\`--on\`"
exits "an argument too many" 2 "$LUAT" evaluate $plan $plan
says "L704" "$scratch/err" "[L704]"
exits "a value that an option does not take" 2 "$LUAT" evaluate $plan --format xml
says "L705" "$scratch/err" "[L705]"
exits "an unknown verdict" 2 "$LUAT" evaluate $plan --fail-on bad
says "L705 for verdicts" "$scratch/err" "breaches"
for verdicts in '' , breaches, ,breaches none,breaches; do
  exits "a gate of '$verdicts' is none" 2 "$LUAT" evaluate $plan --fail-on "$verdicts"
done
exits "an unknown subject" 2 "$LUAT" explain $plan items/smart-trafic
says "L706 and the nearest subject" "$scratch/err" "items/smart-traffic"
says "L706" "$scratch/err" "[L706]"
exits "an unknown question" 2 "$LUAT" explain $plan items/smart-traffic aprover
says "L707" "$scratch/err" "[L707]"
exits "an unknown id" 2 "$LUAT" show set vn/qd-80-2015
says "L708" "$scratch/err" "[L708]"
exits "a date that is none" 2 "$LUAT" evaluate $plan --on 2018-02-30
says "L709" "$scratch/err" "[L709]"
exits "an unknown code" 2 "$LUAT" explain L999
says "L710" "$scratch/err" "[L710]"
exits "a code with too many digits" 2 "$LUAT" explain L9999
says "L710 again" "$scratch/err" "[L710]"
exits "a language that is none" 2 "$LUAT" evaluate $plan --lang fr
says "L705 for languages" "$scratch/err" "[L705]"

exits "a plan that is not there" 6 "$LUAT" evaluate nowhere.yaml
says "L601" "$scratch/err" "[L601]"
exits "a plan that is a folder" 6 "$LUAT" evaluate examples
exits "policies that are not there" 6 "$LUAT" evaluate $plan --policies nowhere
mkdir "$scratch/empty"
exits "a folder without scripts" 6 "$LUAT" evaluate $plan --policies "$scratch/empty"
says "L603" "$scratch/err" "[L603]"
mkdir -p "$scratch/deep/1/2/3/4/5/6/7/8/9/a/b/c/d/e/f/g/h"
exits "a folder nested too deeply" 5 "$LUAT" evaluate $plan --policies "$scratch/deep"
says "L604" "$scratch/err" "[L604]"
head -c 9000000 /dev/zero >"$scratch/big.yaml"
exits "a plan that is too big" 5 "$LUAT" evaluate "$scratch/big.yaml"
says "L602" "$scratch/err" "[L602]"
{ printf 'plan: '; head -c 40 /dev/zero | tr '\0' '['; } >"$scratch/nested.yaml"
exits "a plan nested too deeply" 5 "$LUAT" evaluate "$scratch/nested.yaml"
says "L521" "$scratch/err" "[L521]"
if [ -e /dev/full ]; then
  got=0
  "$LUAT" evaluate $plan >/dev/full 2>"$scratch/err" || got=$?
  check "output that cannot be written" [ $got = 6 ]
  says "L606" "$scratch/err" "[L606]"
fi
# A day past the calendar is told, and leaves open what hangs on it.
sed 's/^dates: .*/dates: { filed: 2199-12-01, complete: 2199-12-20 }/' "$TOP/tests/cases/good/deadlines/plan.yaml" >"$scratch/far.yaml"
exits "days at the end of the calendar" 0 "$LUAT" evaluate "$scratch/far.yaml" --policies "$TOP/tests/cases/good/deadlines" --lang en
says "what of them lies past it" "$scratch/err" "warning[L527]: 15 working days after day on which the file was complete"
says "and stays open" "$scratch/out" "Decision due      not determined"
# Where the system bounds memory, either there is enough, or L605 (127: not even the loader had enough). A sanitizer reserves
# more than any such bound, and what counts branches needs memory of its own at the end.
rooms='12000 16000 20000 24000 40000'
if nm -D "$LUAT" 2>/dev/null | grep -q __asan; then rooms=; fi
if [ -n "${COVERAGE:-}" ]; then rooms=; fi
for room in $rooms; do
  got=0
  (ulimit -v $room; "$LUAT" evaluate $plan >/dev/null 2>"$scratch/err") || got=$?
  check "little memory ($room KiB) is refused or enough, never a crash" [ $got = 0 -o $got = 6 -o $got = 127 ]
  if [ $got = 6 ]; then says "L605" "$scratch/err" "[L605]"; fi
done

printf 'plan: { id: x, place: vn/ha-noi }\nitems: []\n' >"$scratch/undated.yaml"
exits "a plan without any date" 4 "$LUAT" evaluate "$scratch/undated.yaml"
says "L711" "$scratch/err" "[L711]"
exits "the same with --on" 0 "$LUAT" evaluate "$scratch/undated.yaml" --on 2018-09-05
printf 'plan: { id: x, place: vn/ha-noi }\ndates: { submitted: 2018-09-01, approved: "?" }\nitems: []\n' >"$scratch/unknown.yaml"
exits "a date of approval that is not known" 4 "$LUAT" evaluate "$scratch/unknown.yaml"
says "L711 at its place" "$scratch/err" "unknown.yaml:2:"
exits "the same with --on" 0 "$LUAT" evaluate "$scratch/unknown.yaml" --on 2018-09-05
printf 'plan: { id: x, place: vn/ha-noi }\nletters:\n  - { sent: 2018-09-01 }\n  - { sent: "?" }\n' >"$scratch/letter.yaml"
exits "a letter whose date is not known" 4 "$LUAT" evaluate "$scratch/letter.yaml" --on 2018-09-05
says "L711 at the letter" "$scratch/err" "letter.yaml:4:"

exits "evaluate" 0 "$LUAT" evaluate $plan
check "a decision says nothing on standard error" [ ! -s "$scratch/err" ]
cp "$scratch/out" "$scratch/first"
exits "evaluate again" 0 "$LUAT" evaluate $plan
same "the same bytes again" "$scratch/first" "$scratch/out"
exits "from standard input" 0 sh -c "\"\$LUAT\" evaluate - <$plan"
same "the same bytes from standard input" "$scratch/first" "$scratch/out"
exits "LUAT_LANG" 0 env LUAT_LANG=en "$LUAT" evaluate $plan
cp "$scratch/out" "$scratch/english"
exits "--lang" 0 "$LUAT" evaluate $plan --lang en
same "LUAT_LANG is --lang" "$scratch/english" "$scratch/out"
exits "any locale" 0 env LC_ALL=vi_VN.UTF-8 LANG=tr_TR.UTF-8 TZ=Asia/Ho_Chi_Minh "$LUAT" evaluate $plan
same "no locale or time zone shows" "$scratch/first" "$scratch/out"
exits "as JSON" 0 "$LUAT" evaluate $plan --format json
says "the schema" "$scratch/out" '"schema":"luat.decision/1"'
check "one line" [ "$(wc -l <"$scratch/out")" = 1 ]
exits "--fail-on another verdict" 0 "$LUAT" evaluate $plan --fail-on breaches
exits "--fail-on none" 0 "$LUAT" evaluate $plan --fail-on none
exits "--fail-on the verdict" 1 "$LUAT" evaluate examples/ha-noi-2018-chua-lay-y-kien.yaml --fail-on conflict,breaches
exits "a negative decision is an answer" 0 "$LUAT" evaluate examples/ha-noi-2018-chua-lay-y-kien.yaml

exits "explain" 0 "$LUAT" explain $plan
exits "explain a subject" 0 "$LUAT" explain $plan items/smart-traffic
exits "explain a question" 0 "$LUAT" explain $plan items/smart-traffic approver
exits "explain a question as JSON" 0 "$LUAT" explain $plan items/smart-traffic approver --format json
exits "timeline" 0 "$LUAT" timeline $plan
says "the act and the day" "$scratch/out" "Quyết định số 80/2014/QĐ-TTg có hiệu lực"
says "the end of it" "$scratch/out" "Quyết định số 80/2014/QĐ-TTg hết hiệu lực"
exits "timeline within bounds" 0 "$LUAT" timeline $plan --from 1950-03-01 --to 31/12/1950 --lang en
says "nothing changes within" "$scratch/out" "Nothing changes in this time."
exits "timeline of one day" 0 "$LUAT" timeline $plan --from 2015-02-15 --to 2015-02-15 --format json
says "the schema of timelines" "$scratch/out" '"schema":"luat.timeline/1"'
says "one interval of one day" "$scratch/out" '"before":"2015-02-16"'
check "one line of it" [ "$(wc -l <"$scratch/out")" = 1 ]
exits "timeline from the last day to the first" 2 "$LUAT" timeline $plan --from 2020-01-01 --to 2015-01-01
says "L718" "$scratch/err" "[L718]"
exits "timeline to no date" 2 "$LUAT" timeline $plan --to 2020-13-01
says "L709 there too" "$scratch/err" "[L709]"
exits "timeline over the whole calendar" 0 "$LUAT" timeline $plan --from 1900-01-01 --to 2199-12-31
exits "timeline without a plan" 2 "$LUAT" timeline
exits "whynot" 0 "$LUAT" whynot $plan items/smart-traffic approver=hn.ct-ubnd
exits "whynot as data" 0 "$LUAT" whynot $plan items/smart-traffic 'approver={"of": "hn.so-dl", "office": "head"}' --format json
says "the schema of whynot" "$scratch/out" '"schema":"luat.whynot/1"'
exits "whynot of a set" 0 "$LUAT" whynot $plan items/smart-traffic consulted=includes:hn.so-tc
exits "whynot of just these" 0 "$LUAT" whynot $plan items/smart-traffic 'consulted=[hn.so-tc, hn.so-tttt]'
exits "whynot of which law" 0 "$LUAT" whynot $plan plan law=vn/qd-80-2014
exits "whynot without a value" 2 "$LUAT" whynot $plan items/smart-traffic approver
says "whynot without a value" "$scratch/err" '[L740]'
exits "whynot of no permission" 2 "$LUAT" whynot $plan items/smart-traffic/costs/1 head_allowed=yes
says "whynot of no permission" "$scratch/err" '[L740]'
exits "whynot of what is not known" 2 "$LUAT" whynot $plan items/smart-traffic 'approver="?"'
exits "whynot of no subject" 2 "$LUAT" whynot $plan items/smart approver=hn.ct-ubnd
exits "explain a conclusion" 0 "$LUAT" explain $plan items/smart-traffic approver --depth conclusion
exits "explain with its basis" 0 "$LUAT" explain $plan items/smart-traffic consulted --depth base --lang en
says "facts of the basis" "$scratch/out" 'Facts:'
exits "explain a chain as data" 0 "$LUAT" explain $plan items/smart-traffic consulted --format json
says "the chain" "$scratch/out" '"chain":'
exits "explain an obligation" 0 "$LUAT" explain $plan items/smart-traffic opinion-before-approval
exits "explain to no depth" 2 "$LUAT" explain $plan --depth deep
exits "missing" 0 "$LUAT" missing $plan
exits "missing as data" 0 "$LUAT" missing $plan --format json
says "the schema of missing" "$scratch/out" '"schema":"luat.missing/1"'
printf '7 nghìn tỉ\n60 tháng\n\ntrue\n' >"$scratch/answers"
got=0
"$LUAT" ask $plan --out "$scratch/asked.yaml" <"$scratch/answers" >"$scratch/out" 2>"$scratch/err" || got=$?
if [ $got = 0 ]; then ok "ask reads lines"; else not_ok "ask reads lines" "$(cat "$scratch/err")"; fi
exits "what ask wrote is a plan" 0 "$LUAT" evaluate "$scratch/asked.yaml"
exits "ask writes nowhere" 6 "$LUAT" ask $plan --out "$scratch/no/such/folder.yaml"
printf 'plan: { place: vn/ha-noi, year: 2018 }\ndates: { approved: 2018-09-05 }\nitems: [ { id: a, costs: [ { kind: service } ] } ]\n' >"$scratch/fund.yaml"
yes '' | head -n 30 | "$LUAT" ask "$scratch/fund.yaml" >"$scratch/out" 2>"$scratch/err" || true
says "a place's own options" "$scratch/err" 'fund.hn-cntt-2018'
says "a question of a part's part" "$scratch/err" 'Khoản chi 1 của Hạng mục a: Chi từ nguồn nào?'
if grep -q 'fund.nd-khung-cpdt' "$scratch/err"; then not_ok "options of another place" "they are offered"; else ok "options of another place"; fi
{ head -c 5000 /dev/zero | tr '\0' x; printf '\n1\n'; } >"$scratch/answers"
"$LUAT" ask $plan --out "$scratch/asked.yaml" <"$scratch/answers" >"$scratch/out" 2>"$scratch/err" || true
says "an answer that is too long" "$scratch/err" '[L741]'
says "the question stands" "$scratch/asked.yaml" 'same_service_units: 1'
# Whoever stops with the interrupt key keeps what was answered.
mkfifo "$scratch/keys"
"$LUAT" ask $plan --out "$scratch/stopped.yaml" <"$scratch/keys" >"$scratch/out" 2>"$scratch/err" &
asking=$!
until_so() { n=0; while ! "$@" && [ $n -lt 200 ]; do n=$((n + 1)); sleep 0.05; done; }
asked_twice() { [ "$(grep -c '^> ' "$scratch/err")" -ge 2 ]; }
is_gone() { ! kill -0 $asking 2>/dev/null; }
{ printf '3\n'; until_so asked_twice; kill -INT $asking; until_so is_gone; } >"$scratch/keys"
wait $asking || true
says "what was answered before the interrupt" "$scratch/stopped.yaml" 'same_service_units: 3'
exits "ask of standard input" 2 "$LUAT" ask -
exits "whatif" 0 "$LUAT" whatif $plan --set dates.approved=2018-10-01 --set plan/title=x
exits "whatif as data" 0 "$LUAT" whatif $plan --set hirer=hn.so-dl --format json
says "the schema of what-if" "$scratch/out" '"schema":"luat.whatif/1"'
exits "whatif without a change" 2 "$LUAT" whatif $plan
says "L703" "$scratch/err" "[L703]"
exits "whatif of no change" 2 "$LUAT" whatif $plan --set hirer
says "L730" "$scratch/err" "[L730]"
exits "whatif at no path" 2 "$LUAT" whatif $plan --set hirre=hn.so-dl
says "L731" "$scratch/err" "[L731]"
says "the nearest path" "$scratch/err" "hirer"
exits "whatif of a value that a plan could not have" 4 "$LUAT" whatif $plan --set hirer=hn.so-xx
exits "whatif without the law date" 4 "$LUAT" whatif $plan --set 'dates.approved="?"'
exits "whatif of both" 2 "$LUAT" whatif $plan --set hirer=hn.so-dl --draft policies
says "L732" "$scratch/err" "[L732]"
exits "whatif of the same policies" 0 "$LUAT" whatif $plan --draft policies --lang en
says "nothing differs" "$scratch/out" "Nothing is decided otherwise."
exits "whatif of no draft" 6 "$LUAT" whatif $plan --draft nowhere
exits "a sweep" 0 "$LUAT" whatif $plan --sweep dates.approved=2018-01-01..2018-12-31 --lang en
says "what it runs through" "$scratch/out" "from 01/01/2018 to 31/12/2018"
exits "a sweep as data" 0 "$LUAT" whatif $plan --set hirer=hn.so-dl --sweep items/smart-traffic/in_kh48=each --format json
says "the schema of sweeps" "$scratch/out" '"schema":"luat.sweep/1"'
exits "three sweeps" 2 "$LUAT" whatif $plan --sweep a=each --sweep b=each --sweep c=each
says "one too many" "$scratch/err" "[L704]"
exits "a sweep of a draft" 2 "$LUAT" whatif $plan --sweep items/smart-traffic/in_kh48=each --draft policies
exits "a wish without a value" 2 "$LUAT" howto $plan items/smart-traffic approver
says "L740 as of whynot" "$scratch/err" "[L740]"
exits "a price below zero" 2 "$LUAT" howto $plan --comply --cost items/smart-traffic=-1
says "L746" "$scratch/err" "[L746]"
exits "howto of nothing" 2 "$LUAT" howto $plan
exits "howto of two wishes" 2 "$LUAT" howto $plan items/smart-traffic approver=hn.ct-ubnd --comply
exits "no number of ways" 2 "$LUAT" howto $plan --comply --alternatives many
exits "a sweep of a text" 2 "$LUAT" whatif $plan --sweep plan/title=each
says "L733" "$scratch/err" "[L733]"
exits "a sweep of nothing" 2 "$LUAT" whatif $plan --sweep dates.approved
says "L734" "$scratch/err" "[L734]"
exits "a sweep the wrong way" 2 "$LUAT" whatif $plan --sweep dates.approved=each
says "L735" "$scratch/err" "[L735]"
exits "a range backwards" 2 "$LUAT" whatif $plan --sweep dates.approved=2018-12-31..2018-01-01
says "L737" "$scratch/err" "[L737]"
exits "two dates that are compared" 2 "$LUAT" whatif $plan --sweep dates.approved=2018-08-01..2018-12-31 --sweep items/smart-traffic/opinions/1/dated=2018-08-01..2018-12-31
says "L736" "$scratch/err" "[L736]"
exits "compare" 0 "$LUAT" compare $plan $plan
exits "compare as data" 0 "$LUAT" compare $plan $plan --format json
says "the schema of comparing" "$scratch/out" '"schema":"luat.compare/1"'
exits "compare with nothing" 2 "$LUAT" compare $plan
exits "timeline of a plan without any date" 0 "$LUAT" timeline "$scratch/undated.yaml"
exits "check" 0 "$LUAT" check
check "check is silent when all is well" [ ! -s "$scratch/out" -a ! -s "$scratch/err" ]
exits "check a plan" 0 "$LUAT" check $plan
exits "check a plan on standard input" 0 sh -c "\"\$LUAT\" check - <$plan"
printf 'plan: { place: vn/a1 }\n' >"$scratch/one.yaml"
printf 'plan: { place: vn/a2 }\n' >"$scratch/two.yaml"
exits "check two plans" 1 "$LUAT" check --format json "$scratch/one.yaml" "$scratch/two.yaml"
check "one document of JSON for both" [ "$(wc -l <"$scratch/err")" = 1 ]
says "both are in it" "$scratch/err" '"errors":2'
exits "show set" 0 "$LUAT" show set
tail -n +2 "$scratch/out" | b2sum -l 256 | sed "s/^\([0-9a-f]*\) .*/-- blake2b:\1/" >"$scratch/print-sum"
head -n 1 "$scratch/out" >"$scratch/print-head"
same "the digest is that of what is printed" "$scratch/print-sum" "$scratch/print-head"
exits "show a norm" 0 "$LUAT" show set vn/ha-noi/2018#shared-item
exits "show an option as a plan names it" 0 "$LUAT" show set hn.item.ioc
says "the option" "$scratch/out" 'option "hn.item.ioc"'
exits "show a question" 0 "$LUAT" show set approver
says "the question" "$scratch/out" 'decision "approver"'
exits "show a choice" 0 "$LUAT" show set matter
says "a choice with its options" "$scratch/out" 'option "invest"'
exits "show what an item may state" 0 "$LUAT" show set item
says "its facts" "$scratch/out" 'fact "in_kh48" { of = item'
says "what is asked of it" "$scratch/out" 'decision "approver" { of = item'
check "nothing of another entity" [ "$(grep -c 'of = cost' "$scratch/out")" = 0 ]
exits "show a norm that is near one" 2 "$LUAT" show set vn/ha-noi/2018#shared-itm
says "the nearest of all" "$scratch/err" '#shared-item`'
exits "show a slice" 0 "$LUAT" show slice --place vn/ha-noi --on 2018-09-05
exits "show a plan" 0 "$LUAT" show plan $plan
exits "show the language" 0 "$LUAT" show language --lang en
says "a key that must be there" "$scratch/out" '(must) an entity'
exits "show the language in Vietnamese" 0 "$LUAT" show language
says "the same key" "$scratch/out" '(phải có) một đối tượng'
# Every word of the stdlib that a script may use is shown.
for word in $(sed -n 's/^\([a-z_]*\) = core\..*/\1/p' "$TOP"/stdlib/*.lua); do
  says "the language has $word" "$scratch/out" "$word"
done
exits "show a slice of another field's presumed matter" 0 "$LUAT" show slice --policies "$TOP/tests/cases/good/outcomes" --place xx --on 2020-06-15
says "the presumed matter" "$scratch/out" "matter dig"
exits "show the language of something" 2 "$LUAT" show language set
says "an argument too many is said" "$scratch/err" "[L704]"
exits "show a slice without a place" 2 "$LUAT" show slice --on 2018-09-05
says "what is lacking" "$scratch/err" "--place"
says "help that there is" "$scratch/err" "luat help show\`"

# Scenarios.
exits "the scenarios of a folder" 0 "$LUAT" test policies/vn/ha-noi --lang en
check "the last line counts" grep -qE '^[0-9]+ passed, 0 failed$' "$scratch/out"
exits "scenarios beside the policies in use" 0 "$LUAT" test --policies policies
check "all of them pass" grep -qE '^[0-9]+ passed, 0 failed$' "$scratch/out"
printf 'scenarios:\n  - { name: later, todo: no norm yet }\n' >"$scratch/later.scenarios.yaml"
exits "a scenario still to come" 0 "$LUAT" test "$scratch/later.scenarios.yaml" --policies policies
says "todo is counted" "$scratch/out" "0 passed, 0 failed, 1 todo"
exits "scenarios by name" 0 "$LUAT" test policies --run '^HN-1, HN-2 p'
says "only those" "$scratch/out" "1 passed, 0 failed"
exits "TAP" 0 "$LUAT" test policies --format tap --run '^C1 '
says "its version" "$scratch/out" "TAP version 14"
exits "a scenario that fails" 1 "$LUAT" test tests/cases/scenarios/some-fail --policies tests/cases/scenarios/some-fail
exits "a file by name" 1 "$LUAT" test tests/cases/scenarios/some-fail/a.scenarios.yaml --policies tests/cases/scenarios/some-fail --run "một đồng"
exits "an unknown format of tests" 2 "$LUAT" test policies --format xml
exits "a scenario file that is wrong" 4 "$LUAT" test tests/cases/bad/L804/one-name-twice
exits "no scenario at all" 6 "$LUAT" test examples
exits "a file that is not there" 6 "$LUAT" test nowhere.scenarios.yaml
exits "law" 0 "$LUAT" law
check "without a day no standing is said" [ "$(grep -c 'Tình trạng' "$scratch/out")" = 0 ]
exits "law of a day and a place" 0 "$LUAT" law --on 05/09/2018 --place vn/ha-noi --lang en
says "the City's letter" "$scratch/out" "(hn-2018)"
check "Nam Định's act is not one of Hà Nội" [ "$(grep -c 'nd-2019' "$scratch/out")" = 0 ]
exits "one act" 0 "$LUAT" law nd-73-2019 --lang en
says "what came before it" "$scratch/out" "replaced by Decree 73/2019/NĐ-CP"
exits "law as JSON" 0 "$LUAT" law --on 2018-09-05 --format json
says "its schema" "$scratch/out" '"schema":"luat.law/1"'
exits "an act that is near one" 2 "$LUAT" law qd-80-2015
says "L708 and the nearest act" "$scratch/err" 'qd-80-2014`'
exits "an act by the beginning of its name" 2 "$LUAT" law nd-73
says "every act that is meant" "$scratch/err" '`nd-73-2019`, `nd-73-2026`'
exits "an act by its number" 2 "$LUAT" law 80/2014/QĐ-TTg
says "the act of that number" "$scratch/err" 'qd-80-2014`'
exits "law at a place that is none" 2 "$LUAT" law --place vn/ha-nol
says "the nearest place" "$scratch/err" 'vn/ha-noi`'
exits "law on a day that is none" 2 "$LUAT" law --on 2018-02-30
says "L709 for law" "$scratch/err" "[L709]"
exits "law in a format that is none" 2 "$LUAT" law --format xml
exits "where-used" 0 "$LUAT" where-used hn.so-tttt
says "record, key and line" "$scratch/out" "hn.lien-so-2018 (members)  vn/ha-noi/registers/bodies.lua:"
exits "where-used as JSON" 0 "$LUAT" where-used item.category --format json
says "its schema too" "$scratch/out" '"schema":"luat.where-used/1"'
exits "where-used without a name" 2 "$LUAT" where-used
exits "where-used of what is near a name" 2 "$LUAT" where-used hn.so-ttt
says "L708 and the nearest name" "$scratch/err" 'hn.so-tttt`'
exits "where-used of a norm by its own name" 2 "$LUAT" where-used opinion-before-approval
says "the norm with its policy" "$scratch/err" 'vn/ha-noi/2018#opinion-before-approval`'

"$LUAT" show plan $plan >"$scratch/again.yaml"
"$LUAT" show plan "$scratch/again.yaml" >"$scratch/again2.yaml"
same "a plan that is shown reads the same" "$scratch/again.yaml" "$scratch/again2.yaml"
"$LUAT" evaluate $plan --format json >"$scratch/yaml.json"
"$LUAT" evaluate "${plan%.yaml}.json" --format json >"$scratch/json.json"
same "YAML and JSON give the same decision" "$scratch/yaml.json" "$scratch/json.json"

"$LUAT" help evaluate --lang vi >"$scratch/help"
for lang in vi en; do
  for verb in '' evaluate explain timeline whatif compare filter check show test law where-used store publish versions checkout record log receipt verify replay impact; do
    # shellcheck disable=SC2086
    "$LUAT" help $verb --lang $lang
  done
done >"$scratch/help"
check "help lines are at most 80 columns" [ "$(wc -L <"$scratch/help")" -le 80 ]

# What is not known yet is a candidate by what it would come from.
printf 'plan: { id: q, place: vn/ha-noi, year: 2018 }\nhirer: "?"\ndates: { approved: 2018-09-05 }\nitems: [ { id: a, category: hn.item.smart-traffic, in_kh48: true, form: hire } ]\n' >"$scratch/unknown.yaml"
exits "a hirer that is not known" 0 "$LUAT" evaluate "$scratch/unknown.yaml" --format json
says "its head may approve, on behalf" "$scratch/out" '{"of":{"fact":"hirer","path":"plan/hirer"},"office":"head","on_behalf_of":"hn.ct-ubnd"}'
exits "the same in words" 0 "$LUAT" evaluate "$scratch/unknown.yaml"
says "its head, in words" "$scratch/out" 'người đứng đầu đơn vị chủ trì thuê, theo ủy quyền của Chủ tịch Ủy ban nhân dân thành phố Hà Nội'
printf 'plan: { id: q, place: vn/ninh-binh }\nhirer: { name: Sở Y tế, kind: department, place: vn/ninh-binh }\ndates: { approved: 2018-09-05 }\nitems: [ { id: a, form: hire } ]\n' >"$scratch/elsewhere.yaml"
exits "a province whose committee is not in the register" 0 "$LUAT" evaluate "$scratch/elsewhere.yaml" --format json
says "the head of its authority may approve" "$scratch/out" '"candidates":[{"of":{"attribute":"authority","of":"vn/ninh-binh"},"office":"head"}]'
says "and the register lacks it" "$scratch/out" '"missing":[{"register":"vn/ninh-binh/authority"}]'

# Paths with spaces and Vietnamese letters.
mkdir -p "$scratch/kế hoạch năm 2018/chính sách"
cp $plan "$scratch/kế hoạch năm 2018/Sở GTVT.yaml"
cp -r policies/. "$scratch/kế hoạch năm 2018/chính sách"
exits "names with spaces and Vietnamese letters" 0 "$LUAT" evaluate "$scratch/kế hoạch năm 2018/Sở GTVT.yaml" --policies "$scratch/kế hoạch năm 2018/chính sách"
same "policies elsewhere decide the same" "$scratch/first" "$scratch/out"

# The embedding example.
exits "the embedding example" 0 "$(dirname "$LUAT")/tests/embed" policies
says "it names the approver" "$scratch/out" '"of":"hn.so-gtvt"'

# bench: figures differ from run to run, so only their form is looked at.
exits "bench" 0 "$LUAT" bench load --rules 60 --lang en
says "bench says what it loaded" "$scratch/out" "generated"
exits "bench as JSON" 0 "$LUAT" bench load --rules 60 --format json
check "its form" grep -Eqx '\{"load":\[\{"generated":false,"norms":[0-9]+,"ns":[0-9]+,"records":[0-9]+\},\{"generated":true,"norms":60,"ns":[0-9]+,"records":[0-9]+\}\],"schema":"luat.bench/1","seed":20260701\}' "$scratch/out"
exits "bench of the ways to ask" 0 "$LUAT" bench verbs --plan examples/ha-noi-2018-giao-thong.yaml --format json
check "its form" grep -Eqx '\{"schema":"luat.bench/1","seed":20260701,"verbs":\{"load_ns":[0-9]+,"plans":\[\{"elements":50,"gaps":[1-9][0-9]*,"ns":\{"evaluate":[0-9]+,"explain":[0-9]+,"howto":[0-9]+,"missing":[0-9]+,"sweep":[0-9]+,"whatif":[0-9]+,"whynot":[0-9]+\},"plan":"hn-2018-giao-thong"\}\]\}\}' "$scratch/out"
exits "bench of a plan that is not there" 6 "$LUAT" bench verbs --plan "$scratch/none.yaml"
exits "bench of a draft" 0 "$LUAT" bench impact --rules 60 --items 300 --format json
check "its form" grep -Eqx '\{"impact":\{"ns":\{"all_of_a_level":[0-9]+,"one_of_a_province":[0-9]+,"one_of_the_country":[0-9]+\},"plans":3,"rules":60\},"schema":"luat.bench/1","seed":20260701\}' "$scratch/out"
exits "bench of the filter" 0 "$LUAT" bench filter --rules 60 --items 300 --format json
check "its form too" grep -Eqx '\{"filter":\[\{"bytes":[0-9]+,"bytes_rules":[0-9]+,"lines":300,"ns_full":[0-9]+,"ns_none":[0-9]+,"ns_one_thread":[0-9]+,"ns_rules":[0-9]+,"ns_two_threads":[0-9]+,"rules":60\}\],"schema":"luat.bench/1","seed":20260701\}' "$scratch/out"
exits "bench of the store" 0 "$LUAT" bench store --rules 60 --items 20 --format json
check "its form as well" grep -Eqx '\{"schema":"luat.bench/1","seed":20260701,"store":\{"batch_ns":[0-9]+,"bytes":[0-9]+,"insert_ns":[0-9]+,"plan_bytes":[0-9]+,"plans":20,"receipts":120,"record_cpu_ns":[0-9]+,"record_ns":[0-9]+,"rules":60,"sync_ns":[0-9]+,"verify_elapsed_ns":[0-9]+,"verify_ns":[0-9]+,"verify_threads":[0-9]+,"verify_threads_ns":[0-9]+,"writers":\{"receipts":[0-9]+,"sync_ns":[0-9]+,"syncs":[0-9]+,"write_ns":[0-9]+,"writers":8\}\}\}' "$scratch/out"
exits "bench of deciding" 0 "$LUAT" bench deciding --rules 60 --items 300 --format json
says "deciding says what C says, and what plans say" "$scratch/out" '"checked":true'
check "in every shape" [ "$(grep -c '"checked":false' "$scratch/out")" = 0 ]
CC=false exits "bench where there is no compiler" 0 "$LUAT" bench deciding --rules 60 --items 300 --lang en
says "it says so" "$scratch/out" "no C compiler"
exits "bench of the whole command" 0 "$LUAT" bench command --rules 60 --format json
check "its form" grep -Eqx '\{"command":\[\{"median_ns":[1-9][0-9]*,"ns":[1-9][0-9]*,"rules":60\}\],"schema":"luat.bench/1","seed":20260701\}' "$scratch/out"
TMPDIR=$scratch/none exits "bench with nowhere to write" 0 "$LUAT" bench command --rules 60 --lang en
says "it says so, too" "$scratch/out" "could not be run"
exits "bench of no part" 2 "$LUAT" bench speed
says "which parts" "$scratch/err" "load"
exits "bench of no items" 2 "$LUAT" bench load --items 0
exits "bench with no number" 2 "$LUAT" bench --rules many
says "which numbers" "$scratch/err" "[L705]"
