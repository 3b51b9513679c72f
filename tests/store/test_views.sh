#!/bin/sh
# The views for analysts, in the shell of SQLite, also while luat records: columns as documented, and what is in them is what was decided.
set -eu
. "$TOP/tests/lib.sh"
cd "$scratch"
if ! command -v sqlite3 >/dev/null 2>&1; then
  ok "SQLite in a shell # SKIP sqlite3 is not there"
  exit 0
fi
LUAT_STORE=kho.luat
export LUAT_STORE
"$LUAT" store init kho.luat
"$LUAT" publish "$TOP/policies" --at 2026-01-05 >/dev/null
"$LUAT" record "$TOP"/examples/*.yaml --at 2026-10-10 >/dev/null
sql() { sqlite3 -readonly -cmd '.timeout 5000' kho.luat "$@"; }
# gives NAME WANT SQL
gives() {
  sql "$3" >got 2>&1 || true
  printf '%b' "$2" >wanted
  same "$1" wanted got
}

# Columns: as the table in the module's README says.
sed -n 's/^| `\([a-z]*\)` | [^|]* | \(.*\) |$/\1: \2/p' "$TOP/engine/store/README.md" |
  sed -e 's/ ([^()]*)//g' >documented
for view in $(cut -d: -f1 documented); do
  echo "$view: $(sql "SELECT group_concat(name, ', ') FROM pragma_table_info('$view')")"
done >there
check "eight views are documented" [ "$(grep -c . documented)" = 8 ]
same "their columns" documented there

gives "who approves, by quarter" 'hn.ct-ubnd|2018-Q3|2\nhn.so-gtvt|2018-Q3|4\n' "
  SELECT body, substr(law_date, 1, 4) || '-Q' || ((substr(law_date, 6, 2) + 2) / 3), count(DISTINCT plan)
  FROM bodies JOIN decisions USING(receipt, plan, subject, question)
  WHERE question = 'approver' AND outcome = 'value' AND law_date LIKE '2018%' GROUP BY 1, 2 ORDER BY 1, 2"
gives "which obligations are breached in 2018, by whom" 'hn-2018-chua-lay-y-kien|vn/ha-noi/2018#opinion-before-approval\nhn-2018-lay-y-kien-sau|vn/ha-noi/2018#opinion-before-approval\n' "
  SELECT plan, norm FROM requirements WHERE status = 'breached' AND level = 'must' AND law_date LIKE '2018%' ORDER BY 1"
gives "what holds up the approval" 'approver|1\n' "
  SELECT gates, count(*) FROM requirements WHERE plan = 'hn-2018-chua-lay-y-kien' AND status = 'breached' GROUP BY 1"
gives "a due day" '2021-05-07\n' "
  SELECT due FROM requirements WHERE plan = 'hn-2021-sua-lai' AND norm = 'vn/nd-73-2019#approved-in-time-73'"
gives "a change has a law date of its own" '2026-09-03|items/dieu-hanh\n2026-10-01|items/dieu-hanh/changes/1\n' "
  SELECT DISTINCT law_date, subject FROM decisions WHERE plan = 'hn-2026-dieu-hanh' AND subject NOT LIKE '%costs%' ORDER BY 1"
gives "only obligations cite this" 'vn/nd-73-2019#approved-in-time-73\n' "
  SELECT DISTINCT requirement FROM citations WHERE plan = 'hn-2021-sua-lai' AND act = 'nd-73-2019' AND provision = 'Điều 56 khoản 7' AND question IS NULL"
gives "an obligation that is not asked is no ground" '0\n' "
  SELECT count(*) FROM citations JOIN requirements r ON r.norm = requirement AND r.receipt = citations.receipt AND r.subject = citations.subject
  WHERE r.status = 'not-applicable'"

# Which rules nothing has used: the list of all of them comes from the set.
"$LUAT" show set --policies "$TOP/policies" |
  awk -F'"' '/^policy /{p=$2} /^(rule|permit|forbid|oblige|delegate|transition) /{print p "#" $2}' >norms
unused() {
  printf '%s\n' 'CREATE TEMP TABLE norm(id);' '.import norms norm' "$1" | sqlite3 -readonly -cmd '.timeout 5000' kho.luat
}
unused "SELECT norm FROM rules UNION SELECT norm FROM requirements EXCEPT SELECT id FROM norm;" >unknown
check "every rule that was used is listed" [ ! -s unknown ]
unused "SELECT id FROM norm EXCEPT SELECT norm FROM rules EXCEPT SELECT norm FROM requirements WHERE status <> 'not-applicable';" >never
check "one that no plan met was never used" grep -qx 'vn/ha-noi/2018#allocation-before-consultants' never
check "one that decides was" sh -c '! grep -qx "vn/ha-noi/2018#kh48-tasks" never'

# As many as in the decisions themselves.
for plan in "$TOP"/examples/*.yaml; do "$LUAT" evaluate "$plan" --version 1 --format json 2>/dev/null; done >all.json
gives "every obligation" "$(grep -o '"level":' all.json | wc -l)\n" "SELECT count(*) FROM requirements"
opened=$(grep -o '"open":\[{[^]]*\]' all.json | grep -o '"outcome":' | wc -l)
gives "every answer" "$(($(grep -o '"outcome":' all.json | wc -l) - opened))\n" "
  SELECT count(*) + (SELECT count(*) FROM decisions d, json_tree(d.detail) t WHERE t.key = 'outcome' AND t.path <> '$') FROM decisions"
for status in met breached undetermined pending; do
  gives "those that are $status" "$(grep -o "\"status\":\"$status\"" all.json | wc -l)\n" "SELECT count(*) FROM requirements WHERE status = '$status'"
done
for cited in "nd-73-2019 Điều 54" "qd-80-2014 Điều 6"; do
  gives "all plans that rest on $cited" "$("$LUAT" log --cites "$cited" --format json | grep -o '"number"' | wc -l)\n" "
    SELECT count(DISTINCT receipt) FROM (SELECT receipt, act || ' ' || provision AS cited FROM citations
    UNION ALL SELECT receipt, json_extract(c.value, '$.act') || ' ' || json_extract(c.value, '$.provision') FROM requirements, json_each(detail, '$.cites') c
    WHERE status = 'not-applicable') WHERE cited || ' ' LIKE '$cited %'"
done

# While luat records, readers wait for nobody and nothing fails.
i=0
while [ $i -lt 400 ]; do
  echo "{\"plan\":{\"id\":\"k-$i\",\"place\":\"vn/ha-noi\",\"year\":2018},\"hirer\":\"hn.so-gtvt\",\"dates\":{\"approved\":\"2018-09-05\"},\"items\":[{\"id\":\"a\",\"form\":\"hire\",\"category\":\"hn.item.sms\",\"in_kh48\":true}]}"
  i=$((i + 1))
done >many.ndjson
"$LUAT" record many.ndjson --lines --at 2026-10-11 >/dev/null 2>recorded &
writer=$!
failed=0
for view in $(cut -d: -f1 documented) $(cut -d: -f1 documented); do
  sql "SELECT count(*) FROM $view" >>counted 2>&1 || failed=1
done
wait $writer || failed=1
[ $failed = 0 ] && ok "read while luat records" || not_ok "read while luat records" "$(cat counted recorded)"
gives "all is there" '400\n' "SELECT count(DISTINCT plan) FROM requirements WHERE plan LIKE 'k-%'"
exits "whole" 0 "$LUAT" verify

echo "1..$number"
