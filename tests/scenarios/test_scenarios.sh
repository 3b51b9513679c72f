#!/bin/sh
# The scenarios that stand beside the policies, one TAP line each, and that no row of the law is left without.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
"$LUAT" test policies --policies policies --format tap --lang en >"$scratch/tap" 2>&1 || true
grep -v ' # TODO\b' "$scratch/tap" | grep -vE '^(TAP version|1\.\.)' || true
check "there are many" [ "$(grep -c '^ok ' "$scratch/tap")" -ge 90 ]
for row in R0-1 R1-1 R1-2 R1-3 R1-4 C1-1 C1-2 C1-3 C1-4 C1-5 C1-6 F1-1 F1-2 F1-3 F1-4 F1-5 F1-12 D1-1 D1-2 D1-3 T1-1 \
  HN-1 HN-2 HN-3 HN-4 HN-5 HN-6 HN-7 HN-8 HN-9 HN-10 C1-7 F1-6 D1-4 D1-5 D1-6 D1-7 D1-8 T1-2; do
  check "row $row has a scenario" grep -qE "ok .*\b$row\b" "$scratch/tap"
done
