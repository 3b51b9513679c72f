#!/bin/sh
# The registers hold every act, body and place that the law names, with what is known of each and no more: the tables
# beside this file are typed by hand from the law, a record a line, and what must stand in it after tabs.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
"$LUAT" show set --policies policies >"$scratch/set"
tab=$(printf '\t')

# record WORD ID PARTS: the record is there, and holds every part.
record() {
  line=$(grep -F -- "$1 \"$2\" {" "$scratch/set" | grep "^$1 " || true)
  if [ -z "$line" ]; then not_ok "$1 $2" "no such record"; return 0; fi
  rest=$3
  while [ -n "$rest" ]; do
    part=${rest%%"$tab"*}
    case $rest in *"$tab"*) rest=${rest#*"$tab"} ;; *) rest= ;; esac
    case $line in *"$part"*) ;; *) not_ok "$1 $2" "lacks: $part; there is: $line"; return 0 ;; esac
  done
  ok "$1 $2"
}

while IFS= read -r row; do
  case $row in '#'* | '') continue ;; esac
  record instrument "${row%%"$tab"*}" "${row#*"$tab"}"
done <tests/registers/instruments.txt
while IFS= read -r row; do
  case $row in '#'* | '') continue ;; esac
  head=${row%%"$tab"*}
  record "${head%% *}" "${head#* }" "${row#*"$tab"}"
done <tests/registers/bodies.txt

# Nothing stands in the register of acts that the table does not know, and each act says what it rests on.
for id in $(sed -n 's/^instrument "\([^"]*\)".*/\1/p' "$scratch/set"); do
  check "the act $id is in the table" grep -q "^$id$tab" tests/registers/instruments.txt
done
check "every act cites where it was read, or assumes" [ -z "$(grep '^instrument ' "$scratch/set" | grep -vE '(cites|assumes) = ')" ]

# Every body, group and place says what it rests on; what has gone says what it has become, or was a class or a district.
check "every body, group and place cites where it was read" \
  [ -z "$(grep -E '^(body|group|place) ' "$scratch/set" | grep -v 'cites = ')" ]
check "who has gone has a successor, but for classes of bodies" \
  [ -z "$(grep -E '^(body|place) .*exists = \{[^}]*before = ' "$scratch/set" | grep -v 'becomes = ' | grep -v 'kind = "class"')" ]
check "what was merged in 2025 is cited by the resolution under which another takes over" \
  [ -z "$(grep -E '^body .*before = "2025-0[37]-01" \}, becomes' "$scratch/set" | grep -vE 'nq-(190|202)-2025')" ]

# Of two decrees of 2025 some articles ended on 01/03/2026; on that day and no earlier they are partly ended.
for act in nd-132-2025 nd-133-2025; do
  "$LUAT" law "$act" --on 2026-02-28 --policies policies --lang en >"$scratch/act"
  check "$act on 28/02/2026 is in force" grep -q 'Standing  *in force$' "$scratch/act"
  "$LUAT" law "$act" --on 2026-03-01 --policies policies --lang en >"$scratch/act"
  check "$act on 01/03/2026 is partly ended" grep -q 'Standing  *partly ended$' "$scratch/act"
done

# A choice that no transition offers, and a province whose fate in 2025 is not known, are said; what is offered and known is not.
plan() { printf 'plan: { place: %s, year: 2026 }\nhirer: { name: Sở Y tế, kind: department, place: %s }\ndates: { approved: %s }\nchosen_law: %s\nitems: [ { id: a, form: hire } ]\n' "$@" >"$scratch/plan.yaml"
  "$LUAT" evaluate "$scratch/plan.yaml" --policies policies --format json >"$scratch/decision"; }
plan vn/hai-phong vn/hai-phong 2026-02-10 vn/nd-224-2026
check "a choice that is not offered is said" grep -q 'nd-73-2019#choice-not-offered-73' "$scratch/decision"
check "a province that may have been merged is said" grep -q 'nd-73-2019#province-after-the-mergers-73' "$scratch/decision"
plan vn/ha-noi vn/ha-noi 2026-02-10 vn/nd-45-2026
check "a choice that is offered is taken" sh -c "! grep -q 'choice-not-offered' '$scratch/decision'"
check "Hà Nội goes on" sh -c "! grep -q 'province-after-the-mergers' '$scratch/decision'"
