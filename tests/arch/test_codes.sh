#!/bin/sh
# Every diagnostic has both languages, a page, and a test that makes it appear.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
codes=$(grep -hoE 'LT_DIAG\(L[0-9]+' engine/base/include/base/diag_*.def | sed 's/.*(//' | sort)
for code in $(printf '%s\n' "$codes" | uniq -d); do not_ok "$code stands once"; done
for code in $codes; do
  got=0
  for lang in vi en; do "$LUAT" explain "$code" --lang $lang >"$scratch/$lang" 2>&1 || got=$?; done
  if [ $got = 0 ] && [ "$(wc -l <"$scratch/vi")" -ge 3 ] && [ "$(wc -l <"$scratch/en")" -ge 3 ] && ! cmp -s "$scratch/vi" "$scratch/en"; then
    ok "$code has a page in both languages"
  else
    not_ok "$code has a page in both languages" "$(cat "$scratch/vi" "$scratch/en")"
  fi
  if [ -d "tests/cases/bad/$code" ] || grep -rqE "\b(LT_)?$code\b" tests --include='*.c' --include='*.h' --include='*.sh' --include='*.lua' --include='*.txt'; then
    ok "$code has a test"
  else
    not_ok "$code has a test"
  fi
done
