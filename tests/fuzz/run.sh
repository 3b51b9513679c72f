#!/bin/sh
# Fuzzes each target for a number of seconds: sh tests/fuzz/run.sh SECONDS [NAME]
# Built by clang with libFuzzer and the sanitizers in build-fuzz/; the corpus stays there and grows with every run. An
# input that is found to break something is kept in build-fuzz/found/: mend it and put it into tests/fuzz/found/<target>/,
# from where every run of the tests gives it to the target again.
set -eu
. "$TOP/tests/lib.sh"
seconds=$1 only=${2:-}
build=$TOP/build-fuzz
if ! command -v clang >/dev/null 2>&1; then
  not_ok "clang is there, with its libFuzzer (Debian: clang, libclang-rt-14-dev)"
  exit 1
fi
mkdir -p "$build/found"
targets=
for source in "$TOP"/tests/fuzz/*.c; do
  name=$(basename "$source" .c)
  case $name in replay) ;; *"$only"*) targets="$targets $name" ;; esac
done
{ cmake -S "$TOP" -B "$build" -G 'Unix Makefiles' -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    '-DLUAT_SANITIZE=fuzzer-no-link;address;undefined' -DLUAT_FUZZ=ON
  # shellcheck disable=SC2046
  cmake --build "$build" --parallel "$(nproc)" --target $(printf 'fuzz_%s ' $targets); } >"$build/build.log" 2>&1 || {
  not_ok "the targets are built" "$(tail -n 20 "$build/build.log")"
  exit 1
}
for target in $targets; do
  seeds=$build/seeds/$target log=$build/$target.log
  rm -rf "$seeds"
  sh "$TOP/tests/fuzz/seeds.sh" "$target" "$seeds"
  mkdir -p "$build/corpus/$target"
  if "$build/tests/fuzz_$target" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=3000 -dict="$seeds.dict" \
    -artifact_prefix="$build/found/$target-" "$build/corpus/$target" "$seeds" >"$log" 2>&1; then
    ok "$target: $(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$log") inputs"
  else
    not_ok "$target" "$(grep -E 'ERROR|runtime error|does not hold|Test unit written|SUMMARY' "$log" | head -n 5)"
  fi
done
