#!/bin/sh
# Which branches of decide/, expr/, plan/ and policy/ the tests took: sh tests/coverage/branches.sh BUILD, after a run of the
# tests in a build that counts them (tests/run.sh --coverage). One line a module; at least 90 % each. BUILD/uncovered.tsv
# lists what was never taken: file, line, its text. Those of them that reasons.tsv beside this file holds, by file and text, have
# a reason; of the others the number is told.
set -eu
build=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
least=90
work=$build/gcov
rm -rf "$work"
mkdir -p "$work"
: >"$build/uncovered.tsv"
failed=0 number=0
for module in decide expr plan policy; do
  mkdir -p "$work/$module"
  ln -s "$here/../../engine" "$work/$module/engine" # sources are named from the tree's top
  (cd "$work/$module" && find "$build/engine/$module" -name '*.gcda' -exec gcov -b -c -p {} + >summary.txt 2>/dev/null)
  # Of each source of the module: all branches, and those taken.
  for file in "$work/$module"/*engine#"$module"#*.c.gcov; do
    awk -v file="engine/$module/$(basename "$file" .gcov | sed 's/.*#//')" '
      /^branch/ { all++; if ($0 ~ /never executed|taken 0 /) missed[line]++; else taken++; next }
      /^(call|function)/ { next }
      { split($0, part, ":"); line = part[2] + 0; text[line] = substr($0, length(part[1]) + length(part[2]) + 3) }
      END {
        print "TOTAL", taken + 0, all + 0
        for (l in missed) { t = text[l]; gsub(/^[ \t]+|[ \t]+$/, "", t); print file "\t" l "\t" missed[l] "\t" t }
      }' "$file"
  done >"$work/$module.txt"
  grep -v '^TOTAL' "$work/$module.txt" | sort -t"$(printf '\t')" -k1,1 -k2,2n >>"$build/uncovered.tsv" || true
  percent=$(awk '/^TOTAL/ { taken += $2; all += $3 } END { printf "%.1f of %d", all ? 100 * taken / all : 0, all }' "$work/$module.txt")
  number=$((number + 1))
  if [ "${percent%%.*}" -ge $least ]; then echo "ok $number - $module: $percent branches taken (%)"; else
    echo "not ok $number - $module: $percent branches taken (%), at least $least are wanted"
    failed=1
  fi
done
awk -F '\t' 'NR == FNR { if ($0 !~ /^#/) why[$1 "\t" $2] = 1; next } { if (($1 "\t" $4) in why) with++; else without++ }
  END { printf "# lines with branches never taken: %d with a reason in tests/coverage/reasons.tsv, %d without\n", with, without }' \
  "$here/reasons.tsv" "$build/uncovered.tsv"
echo "1..$number"
exit $failed
