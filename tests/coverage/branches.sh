#!/bin/sh
# Which branches of decide/, expr/, plan/ and policy/ the tests took: sh tests/coverage/branches.sh BUILD, after a run of the
# tests in a build that counts them (tests/run.sh --coverage). One line a module; at least 90 % each. BUILD/uncovered.tsv
# lists what was never taken: file, line, how many branches, its text. Each of them has its reason in reasons.tsv beside this
# file, by file and text; and what stands there stands in the source.
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
      /^branch/ { all++; if ($0 ~ /never executed|taken 0( |$)/) missed[line]++; else taken++; next }
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
# listed OK NOT-OK LINES: a test that passes if there are no such lines, which it prints otherwise.
listed() {
  number=$((number + 1))
  if [ -z "$3" ]; then echo "ok $number - $1"; else
    echo "not ok $number - $2:"
    printf '%s\n' "$3" | sed 's/^/  | /'
    failed=1
  fi
}
unreasoned=$(awk -F '\t' 'NR == FNR { if ($0 !~ /^#/ && $3 != "") why[$1 "\t" $2] = 1; next } !(($1 "\t" $4) in why) { print $1 ":" $2 ": " $4 }' \
  "$here/reasons.tsv" "$build/uncovered.tsv")
gone=$(grep -v '^#' "$here/reasons.tsv" | while IFS="$(printf '\t')" read -r file text _; do
  sed 's/^[[:blank:]]*//; s/[[:blank:]]*$//' "$here/../../$file" 2>/dev/null | grep -qxF -- "$text" || echo "$file: $text"
done)
listed "each of $(wc -l <"$build/uncovered.tsv") lines with branches never taken has its reason" "lines with branches never taken and no reason" "$unreasoned"
listed "each of $(grep -vc '^#' "$here/reasons.tsv") reasons is of a line that is there" "reasons of lines that are no more" "$gone"
echo "1..$number"
exit $failed
