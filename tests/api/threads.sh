#!/bin/sh
# threads.c and the filter with several jobs under ThreadSanitizer, built in build-threads: tests/run.sh --threads
set -eu
. "$TOP/tests/lib.sh"
build=$TOP/build-threads
mkdir -p "$build"
{ cmake -S "$TOP" -B "$build" -G 'Unix Makefiles' -DCMAKE_BUILD_TYPE=RelWithDebInfo -DLUAT_SANITIZE=thread
  cmake --build "$build" --parallel "$(nproc)" --target api_threads luat_command; } >"$build/build.log" 2>&1 || {
  not_ok "it is built" "$(tail -n 20 "$build/build.log")"
  exit 1
}
export TSAN_OPTIONS=halt_on_error=1
"$build/tests/api_threads" 20

# Lines of one shape, of twenty days, and in between some of none: law is built for places and days while others ask for it.
day=1
while [ $day -le 20 ]; do
  for part in 1 2 3 4 5 6; do
    printf '{"plan":{"id":"t%d-%d","place":"vn/ha-noi","year":2018},"hirer":"hn.so-gtvt","dates":{"approved":"2018-09-%02d"},' $day $part $day
    printf '"items":[{"id":"x","category":"hn.item.smart-traffic","in_kh48":true,"form":"hire","costs":[{"kind":"service","amount":%d}]}]}\n' $((part * day * 10000000))
  done
  echo '{"plan":{"id":"odd"}}'
  day=$((day + 1))
done >"$scratch/lines"
for jobs in 1 2 8; do
  code=0
  "$build/luat" filter --policies "$TOP/policies" --jobs $jobs <"$scratch/lines" >"$scratch/out-$jobs" 2>"$scratch/err-$jobs" || code=$?
  check "the filter with $jobs jobs" [ $code -le 1 ]
  [ $code -le 1 ] || tail -n 40 "$scratch/err-$jobs" | sed 's/^/# /'
  same "the same lines as with one" "$scratch/out-1" "$scratch/out-$jobs"
done
