#!/bin/sh
# What is asked of a store finds what is there: plans by the ids that they have, provisions as people write them and with what lies in them, obligations by how they stand.
set -eu
. "$TOP/tests/lib.sh"
cd "$scratch"
LUAT_STORE=kho.luat
export LUAT_STORE
mkdir law
cp "$TOP"/tests/cases/good/outcomes/*.lua law/
cat >>law/policy.lua <<'END'
oblige "drawing-first" {
  title = { vi = "Có bản vẽ", en = "A drawing" }, cites = { "nd-1 Điều 20 khoản 2 điểm đ", "paper-1:31,33-35" },
  when = work.road:is "avenue", must = work.drawing:before "2020-01-01",
}
END
"$LUAT" store init kho.luat
"$LUAT" publish law --at 2020-01-01 >/dev/null
# plan ID ROAD DRAWING: as a line.
plan() {
  printf '{"plan":{"id":"%s","place":"xx"},"dates":{"granted":"2020-06-15"},"works":[{"id":"w","near_school":false,"length":30,"road":"%s","drawing":"%s"}]}\n' "$@"
}
{
  plan 'tờ \"số\" 1\\2' highway 2020-05-01
  plan 'blake2b:7' avenue 2019-05-01
  plan '[[1]]' avenue 2020-05-01
  plan '~' street 2020-05-01
  echo '{"plan":{"place":"xx"},"dates":{"granted":"2020-06-15"},"works":[]}'
} >plans.ndjson
exits "plans with ids of all kinds" 0 "$LUAT" record plans.ndjson --lines --at 2020-03-01 --lang en
says "quotes" out 'Receipt 2 · plan tờ "số" 1\2 · '
says "what looks like a hash" out 'Receipt 3 · plan blake2b:7 · '
says "one without an id" out 'Receipt 6 · plan – · '
exits "as data" 0 "$LUAT" log --format json --plan 'tờ "số" 1\2'
says "escaped once" out '"number":2,"plan":"tờ \"số\" 1\\2"'
for id in 'blake2b:7' '[[1]]' '~'; do
  exits "$id is found" 0 "$LUAT" log --plan "$id" --lang en
  says "$id is that plan" out "plan $id ·"
  exits "$id in an impact" 0 "$LUAT" impact law --plan "$id" --format json
  says "$id is one plan there" out '"plans":1,'
done
exits "decided again" 0 "$LUAT" replay --all
exits "verified" 0 "$LUAT" verify

# found NAME RECEIPTS FILTER…: just these, by the log and by an impact.
found() {
  named=$1 these=$2
  shift 2
  exits "$named" 0 "$LUAT" log --format json "$@"
  got=$(grep -oE '"number":[0-9]+' out | grep -oE '[0-9]+' | tr '\n' ' ' || true)
  if [ "$got" = "$these" ]; then ok "$named: these"; else not_ok "$named: these" "$got instead of $these"; fi
  exits "$named, of an impact" 0 "$LUAT" impact law --format json "$@"
  says "$named, of an impact: as many" out "\"plans\":$(echo "$these" | wc -w),\"questions\""
}
found "an obligation that is met" '3 ' --rule xx/dig#drawing-first --outcome met
found "one that is breached" '4 ' --outcome breached
found "one that is not asked" '2 5 ' --rule xx/dig#drawing-first --outcome not-applicable
for cited in 'nd-1 Điều 20' nd-1:Đ20 'nd-1 Đ20 k2' nd-1:Đ20k2đ 'nd-1 Đ.20 k.2 đ' 'nd-1:khoản 2 Điều 20' 'nd-1 Điều 20 khoản 2 điểm đ' paper-1:31 paper-1:34; do
  found "what cites $cited" '3 ' --cites "$cited" --outcome met
done
for cited in 'nd-1 Điều 2' nd-1:Đ20k1 nd-1:Đ20k2d 'nd-1 Điều 20 khoản 2 điểm d' paper-1:32 paper-1:3; do
  found "what cites $cited" '' --cites "$cited" --outcome met
done
exits "how nothing stands" 2 "$LUAT" log --outcome done
says "what there is" err 'met, breached, pending'
exits "of an impact" 2 "$LUAT" impact law --outcome done

echo "1..$number"
