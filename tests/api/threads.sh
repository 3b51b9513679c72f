#!/bin/sh
# threads.c, the filter and verifying with several jobs under ThreadSanitizer, built in build-threads: tests/run.sh --threads
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

# A store that is verified, finds what is not as it is known, and is verified while somebody writes to it.
law=$TOP/tests/cases/good/outcomes
export LUAT_STORE=$scratch/store
part=1
while [ $part -le 300 ]; do
  printf '{"plan":{"id":"line-%d","place":"xx"},"dates":{"granted":"2020-06-15"}}\n' $part
  part=$((part + 1))
done >"$scratch/plans"
{ "$build/luat" store init "$LUAT_STORE" && "$build/luat" publish "$law" --at 2018-01-01 &&
  "$build/luat" record "$scratch/plans" --lines --at 2018-10-03; } >"$scratch/made" 2>&1 || true
check "a store to verify" [ "$("$build/luat" log | grep -c line-)" -gt 250 ]
verify_by() {
  code=0
  "$build/luat" verify --jobs "$1" ${3:+--head "$3"} >"$scratch/verified-$1" 2>"$scratch/err-$1" || code=$?
  check "verify with $1 jobs" [ $code = "$2" ]
  [ $code = "$2" ] || tail -n 40 "$scratch/err-$1" | sed 's/^/# /'
}
for jobs in 1 2 8; do
  verify_by $jobs 0
  same "what one finds" "$scratch/verified-1" "$scratch/verified-$jobs"
done
for jobs in 1 2 8; do
  verify_by $jobs 1 "7:$(printf '%064d' 0)"
  same "what one finds" "$scratch/verified-1" "$scratch/verified-$jobs"
done
sed 's/line-/more-/' "$scratch/plans" >"$scratch/more"
"$build/luat" record "$scratch/more" --lines --at 2018-10-04 >"$scratch/made" 2>&1 &
for jobs in 2 3 8; do verify_by $jobs 0; done
wait $! || true
