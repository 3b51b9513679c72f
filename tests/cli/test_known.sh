#!/bin/sh
# The law as it was known on a day: what was issued later changes no byte of an answer, whatever it is: an act that replaces one in force, its norms, a policy of its own, an act of which only that day is the last on which it may have been issued.
set -eu
. "$TOP/tests/lib.sh"
unset LUAT_STORE || true
cd "$scratch"
plans=$TOP/examples
with=$scratch/with
add() {
  rm -rf "$with"
  cp -R "$TOP/policies" "$with"
  cat >"$with/later.lua" <<END
instrument "later-1" {
  title = "Một nghị định", kind = "nghị định", number = "1/$2", issuer = "vn.cp", issued = "$1", in_force = { from = "$1" },
  replaces = $3, cites = "phap-dien",
}
instrument "later-2" {
  title = "Một nghị định nữa", kind = "nghị định", number = "2/$2", issuer = "vn.cp", issued = { "2001-01-01", "$1" }, in_force = { from = "2001-01-01" },
  pursuant_to = "later-1", cites = "phap-dien",
}
policy "vn/later" { title = "Sau này", matter = "it-spending", place = "vn" }
act "later-1"
rule "all-by-one" { title = "Tất cả", cites = "later-1 Điều 1", decides = { approver = "vn.cp" } }
act "later-2"
rule "all-by-another" { title = "Tất cả", cites = "later-2 Điều 1", decides = { approver = "vn.cp" }, overrides = "all-by-one" }
END
}
said() {
  for plan in "$plans"/*.yaml; do
    "$LUAT" evaluate "$plan" --policies "$1" --as-known "$2" --format json --fail-on none 2>"$scratch/talk" || echo "code $?"
  done
}
sed -n 's/^  matter *= *"\([a-z-]*\)".*/\1/p' "$TOP"/policies/vn/*/policy.lua | sort -u | head -n 1 >"$scratch/matter"
for case in "2018-09-06 2018-09-05 2018 \"qd-80-2014\"" "2020-01-02 2019-12-31 2020 \"nd-73-2019\"" "2026-02-01 2021-05-05 2026 {\"nd-73-2019\",\"luat-cntt-2006\"}"; do
  # shellcheck disable=SC2086
  set -- $case
  add "$1" "$3" "$4"
  sed -i "s/matter = \"it-spending\"/matter = \"$(cat "$scratch/matter")\"/" "$with/later.lua"
  said "$TOP/policies" "$2" >"$scratch/without.json"
  said "$with" "$2" >"$scratch/with.json"
  same "what became known on $1 does not change what was known on $2" "$scratch/without.json" "$scratch/with.json"
  check "plans are decided" grep -q '"verdict":"[a-z]' "$scratch/without.json"
  check "and none is refused" [ "$(grep -c '^code' "$scratch/without.json")" = 0 ]
  said "$with" "$1" >"$scratch/then.json"
  said "$TOP/policies" "$1" >"$scratch/now.json"
  if cmp -s "$scratch/then.json" "$scratch/now.json"; then not_ok "on $1 it is known"; else ok "on $1 it is known"; fi
done
# All that is in the registers was issued at some time: on every such day the law holds together.
grep -rhoE 'issued *= *"[0-9-]+"' "$TOP/policies" | grep -oE '[0-9]{4}-[0-9]{2}-[0-9]{2}' | sort -u >"$scratch/days"
plan=$plans/ha-noi-2018-giao-thong.yaml
while read -r day; do
  "$LUAT" evaluate "$plan" --policies "$TOP/policies" --as-known "$day" --fail-on none >out 2>err || not_ok "the law as known on $day" "$(head -c 600 err)"
done <"$scratch/days"
ok "the law holds together on every day on which it changed: $(wc -l <"$scratch/days")"
# An end that only a later act puts is not known: the decision of 2014 is in force in 2020 for who knows nothing of decree 73/2019.
sed 's/2018-/2020-/g' "$plan" >"$scratch/plan.yaml"
exits "a day of 2020 as known in 2019" 0 "$LUAT" evaluate "$scratch/plan.yaml" --policies "$TOP/policies" --on 2020-02-01 --as-known 2019-06-01 --format json --fail-on none
says "by the decision of 2014" out '"vn/qd-80-2014"'
exits "the same as known then" 0 "$LUAT" evaluate "$scratch/plan.yaml" --policies "$TOP/policies" --on 2020-02-01 --as-known 2020-02-01 --format json --fail-on none
check "not by it" sh -c '! grep -q "\"policies\":\[[^]]*vn/qd-80-2014" out'
# Of an act whose day of issue nobody states it is known when it begins to be in force, not before.
cp -R "$TOP/policies" "$scratch/undated"
sed -i '/^instrument "nd-73-2019"/,/^}/s/issued = "2019-09-05", //' "$scratch/undated/vn/registers/instruments.lua"
check "the day of issue is gone" sh -c '! cmp -s "$1/undated/vn/registers/instruments.lua" "$2/policies/vn/registers/instruments.lua"' - "$scratch" "$TOP"
for known in 2019-12-31 2020-01-01; do
  exits "what is known of it on $known" 0 "$LUAT" evaluate "$scratch/plan.yaml" --policies "$scratch/undated" --on 2020-02-01 --as-known $known --format json --fail-on none
  cp out "$known.json"
done
says "not yet on the day before" 2019-12-31.json '"vn/qd-80-2014"'
says "then it is" 2020-01-01.json '"vn/nd-73-2019"'
exits "in words" 0 "$LUAT" evaluate "$plan" --policies "$TOP/policies" --as-known 05/09/2018 --lang en --fail-on none
says "it says so" err 'by the law that was known by the end of 05/09/2018'
exits "no date" 2 "$LUAT" evaluate "$plan" --policies "$TOP/policies" --as-known soon
exits "explain as known" 0 "$LUAT" explain "$plan" --policies "$TOP/policies" --as-known 2018-09-05

# Who reads the page alone is told too.
for lang in vi en; do
  exits "as a page $lang" 0 "$LUAT" evaluate "$plan" --policies "$TOP/policies" --as-known 2018-06-01 --lang $lang --fail-on none
  mv out page.$lang
  exits "without the day $lang" 0 "$LUAT" evaluate "$plan" --policies "$TOP/policies" --lang $lang --fail-on none
  check "nothing is said of it $lang" sh -c '! grep -qE "đã biết|was known" out'
done
says "the page says by which law" page.vi 'Theo pháp luật đã biết đến hết ngày 01/06/2018: không tính những văn bản ban hành sau ngày ấy.'
says "in English too" page.en 'By the law that was known by the end of 01/06/2018: acts that were issued later are left out.'
