#!/bin/sh
# Every diagnostic has both languages, a page, and a test that makes it appear: a case folder of its own, or, where no folder
# of scripts or plans can bring it about (bounds, the world around luat, how it was called), another test that names it.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
codes=$(grep -hoE 'LT_DIAG\(L[0-9]+' engine/base/include/base/diag_*.def | sed 's/.*(//' | sort)
for code in $(printf '%s\n' "$codes" | uniq -d); do not_ok "$code stands once"; done

# tested CODE: a case whose diagnostics hold it in both languages, or for L5xx, L6xx, L7xx a test that names it.
tested() {
  for folder in tests/cases/bad/"$1"/*/; do
    if grep -qsF "[$1]" "$folder/diagnostics.txt" && grep -qsF "[$1]" "$folder/diagnostics.en.txt"; then return 0; fi
  done
  case $1 in
    L524) grep -qF "[$1]" tests/cases/explore/*/*.vi.txt ;;
    L[567]*) grep -rqE "\b(LT_)?$1\b" tests --include='*.c' --include='*.h' --include='*.def' --include='*.sh' --include='*.lua' ;;
    *) return 1 ;;
  esac
}

for code in $codes; do
  got=0
  for lang in vi en; do "$LUAT" explain "$code" --lang $lang >"$scratch/$lang" 2>&1 || got=$?; done
  if [ $got = 0 ] && [ "$(wc -l <"$scratch/vi")" -ge 3 ] && [ "$(wc -l <"$scratch/en")" -ge 3 ] && ! cmp -s "$scratch/vi" "$scratch/en"; then
    ok "$code has a page in both languages"
  else
    not_ok "$code has a page in both languages" "$(cat "$scratch/vi" "$scratch/en")"
  fi
  if tested "$code"; then ok "$code has a test"; else not_ok "$code has a test"; fi
done
