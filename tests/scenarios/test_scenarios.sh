#!/bin/sh
# The scenarios that stand beside the policies, one TAP line each; `tests/law/rows.tsv` says which row of the law each shows.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
"$LUAT" test policies --policies policies --format tap --lang en >"$scratch/tap" 2>&1 || true
grep -v ' # TODO\b' "$scratch/tap" | grep -vE '^(TAP version|1\.\.)' || true
check "there are many" [ "$(grep -c '^ok ' "$scratch/tap")" -ge 90 ]
