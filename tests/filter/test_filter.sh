#!/bin/sh
# `luat filter` as parents call it: one line in, one line out, the same bytes however it is run; what is wrong, and a world that fails.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
build=$(dirname "$LUAT")/tests
policies=policies
sanitized=no
if nm -D "$LUAT" 2>/dev/null | grep -q __asan; then sanitized=yes; fi

# lines NAME COUNT FILE
lines() { check "$1" [ "$(wc -l <"$3")" -eq "$2" ]; }
# filter OPTIONS…: from $scratch/in to $scratch/out
filter() { "$LUAT" filter "$@" <"$scratch/in" >"$scratch/out" 2>"$scratch/err"; }

"$build/unit_api_stream" lines >"$scratch/all"
"$LUAT" filter --explain none <"$scratch/all" >"$scratch/none" 2>/dev/null
paste -d '\n' "$scratch/all" "$scratch/none" | awk 'NR % 2 { line = $0; next } !/^\{"error"/ { print line }' >"$scratch/good"
good=$(wc -l <"$scratch/good")
check "there are plans to decide" [ "$good" -gt 500 ]

# ---- the same bytes ----

for told in none rules full; do
  cp "$scratch/good" "$scratch/in"
  filter --explain $told
  cp "$scratch/out" "$scratch/$told"
  lines "$told: a line for each" "$good" "$scratch/$told"
  for way in '--jobs 2' '--jobs 4' '--jobs 1 --flush line' '--jobs 3 --flush line' '--slurp' '--slurp --jobs 2' '--progress'; do
    # shellcheck disable=SC2086
    filter --explain $told $way
    same "$told $way: the same bytes" "$scratch/$told" "$scratch/out"
  done
done
LC_ALL=C TZ=Asia/Ho_Chi_Minh LUAT_LANG=en filter --explain full
same "in another place and language the same bytes" "$scratch/full" "$scratch/out"
number=$number
for example in 1 9 17; do
  sed -n "${example}p" "$scratch/good" >"$scratch/plan.json"
  "$LUAT" evaluate "$scratch/plan.json" --format json >"$scratch/one" 2>/dev/null
  sed -n "${example}p" "$scratch/full" >"$scratch/cut"
  same "full is evaluate --format json (line $example)" "$scratch/one" "$scratch/cut"
done
filter
same "rules is what is told where nothing is said" "$scratch/rules" "$scratch/out"
digest=$("$LUAT" show set | sed -n '1s/^-- //p')
says "counts" "$scratch/err" "{\"bad\":0,\"done\":0,\"lines\":$good,\"schema\":\"luat.filter/1\",\"set\":\"$digest\"}"
lines "counts are one line" 1 "$scratch/err"

if command -v parallel >/dev/null 2>&1; then
  export LUAT
  for told in none full; do
    for jobs in 1 2 4; do
      parallel --will-cite --pipe -k --block 20k -j 2 "\"\$LUAT\" filter --explain $told --jobs $jobs 2>/dev/null" <"$scratch/good" >"$scratch/out"
      same "$told under GNU parallel, $jobs jobs in each: the same bytes" "$scratch/$told" "$scratch/out"
    done
  done
else
  ok "GNU parallel is not installed: not tried # skip"
fi

# ---- shards, and going on ----

for shard in 1 2 3; do filter --shard $shard/3; cp "$scratch/out" "$scratch/shard$shard"; done
paste -d '\n' "$scratch/shard1" "$scratch/shard2" "$scratch/shard3" | sed '/^$/d' >"$scratch/out"
same "three shards are the whole" "$scratch/rules" "$scratch/out"
size=$(wc -c <"$scratch/rules")
for jobs in 1 2; do
  for kept in 0 1 100 $((size / 3)) $((size / 2 + 11)) $((size - 1)) "$size"; do
    head -c "$kept" "$scratch/rules" >"$scratch/part"
    filter --skip-done "$scratch/part" --jobs $jobs
    cat "$scratch/part" "$scratch/out" >"$scratch/joined"
    same "broken off after $kept bytes, $jobs jobs: the rest" "$scratch/rules" "$scratch/joined"
  done
done
head -n 5 "$scratch/rules" >"$scratch/part"
"$LUAT" filter --skip-done "$scratch/part" <"$scratch/good" >>"$scratch/part" 2>/dev/null
same "to the end of the same file" "$scratch/rules" "$scratch/part"
head -n 5 "$scratch/none" >"$scratch/part"
cp "$scratch/good" "$scratch/in"
exits "another run's output" 6 sh -c '"$LUAT" filter --skip-done "$0" <"$1"' "$scratch/part" "$scratch/in"
says "L607" "$scratch/err" "[L607]"
check "nothing is written then" [ ! -s "$scratch/out" ]
exits "more is done than there is" 6 sh -c 'head -n 3 "$1" | "$LUAT" filter --skip-done "$0"' "$scratch/rules" "$scratch/in"
says "L607 again" "$scratch/err" "[L607]"
exits "nothing that was done" 6 sh -c '"$LUAT" filter --skip-done nowhere <"$0"' "$scratch/in"
says "L601" "$scratch/err" "[L601]"

# ---- lines that are wrong ----

first=$(sed -n 1p "$scratch/good")
second=$(sed -n 2p "$scratch/good")
sed -n 1,2p "$scratch/rules" >"$scratch/two"
{
  printf '%s\r\n\n' "$first"
  printf '\357\273\277%s\n[1]\nplan: x\n{"plan":{"id":"q",\n{"plan":{"id":"p","place":"vn/nowhere"}}\n\000\n{"plan":{"id":"\377"}}\n' "$first"
  printf '%s' "$second"
} >"$scratch/in"
for jobs in 1 2; do
  filter --jobs $jobs --lang en
  lines "a line for each, $jobs jobs" 10 "$scratch/out"
  sed -n '1p;10p' "$scratch/out" >"$scratch/cut"
  same "the good ones are as alone, with CR LF and without an end" "$scratch/two" "$scratch/cut"
  check "the others are errors" [ "$(grep -c '^{"error":{"code":"L[0-9]*","line":[2-9],' "$scratch/out")" = 8 ]
  says "each with its number and where it is" "$scratch/out" '{"error":{"code":"L263","line":7,"message":"there is no place `vn/nowhere`","pointer":"/plan/place"},"plan":"p"}'
  says "what can be read of one that breaks off" "$scratch/out" '"pointer":"/plan/id"},"plan":"q"}'
  says "they are counted" "$scratch/err" '{"bad":8,"done":0,"lines":10,'
done
exits "wrong lines are no failure" 0 sh -c '"$LUAT" filter <"$0"' "$scratch/in"
exits "but with --strict" 1 sh -c '"$LUAT" filter --strict <"$0"' "$scratch/in"
exits "--strict without any" 0 sh -c '"$LUAT" filter --strict <"$0"' "$scratch/good"
: >"$scratch/in"
filter
check "no line in, no line out" [ ! -s "$scratch/out" ]
{ printf '%s\n' "$first"; head -c 3000000 /dev/zero | tr '\0' ' '; printf '\n%s\n' "$second"; } >"$scratch/in"
for way in '' '--jobs 2' '--slurp' '--max-line 5000'; do
  # shellcheck disable=SC2086
  filter $way
  lines "a line that is too long ($way)" 3 "$scratch/out"
  sed -n '1p;3p' "$scratch/out" >"$scratch/cut"
  same "the others are decided ($way)" "$scratch/two" "$scratch/cut"
  check "L525 ($way)" grep -q '"code":"L525","line":2' "$scratch/out"
done
printf '%s\n' "$first" >"$scratch/in"
filter --max-line ${#first}
lines "a line of just the bound" 1 "$scratch/out"
check "is decided" grep -q verdict "$scratch/out"
filter --max-line $((${#first} - 1))
check "one of a byte more is not" grep -q L525 "$scratch/out"

# ---- how it is called ----

exits "by the set that is asked for" 0 sh -c '"$LUAT" filter --digest "$0" <"$1"' "$digest" "$scratch/in"
exits "by another" 3 sh -c '"$LUAT" filter --digest sha256:0 <"$0"' "$scratch/in"
says "L755" "$scratch/err" "[L755]"
for bad in '--jobs 0' '--jobs two' '--explain some' '--flush never' '--shard 0/2' '--shard 3/2' '--shard 1' '--max-line 0' '--max-line 99999999'; do
  # shellcheck disable=SC2086
  exits "$bad" 2 "$LUAT" filter $bad
  says "L705 for $bad" "$scratch/err" "[L705]"
done
exits "an argument" 2 "$LUAT" filter plans.ndjson
exits "a date that is none" 2 "$LUAT" filter --on yesterday
says "L709" "$scratch/err" "[L709]"
filter --on 2016-01-01 --explain full
says "the law of another day" "$scratch/out" '"law_date":"2016-01-01","law_date_because":"given"'

# ---- a world that fails ----

if [ -e /dev/full ]; then
  for jobs in 1 3; do
    exits "a full disk, $jobs jobs" 6 sh -c '"$LUAT" filter --jobs "$0" <"$1" >/dev/full' $jobs "$scratch/good"
    says "L606, $jobs jobs" "$scratch/err" "[L606]"
  done
fi
exits "input that is closed" 6 sh -c '"$LUAT" filter <&-'
says "L601 of it" "$scratch/err" "[L601]"
exits "output that is closed" 6 sh -c '"$LUAT" filter <"$0" >&-' "$scratch/good"
exits "input that is a folder" 6 sh -c '"$LUAT" filter <.'
for jobs in 1 2; do
  { "$LUAT" filter --explain full --jobs $jobs <"$scratch/good" 2>"$scratch/err" || true; } | head -n 1 >"$scratch/out"
  check "a reader who goes away, $jobs jobs: no word" [ ! -s "$scratch/err" ]
  got=0
  (trap '' PIPE; "$LUAT" filter --explain full --jobs $jobs <"$scratch/good" 2>"$scratch/err"; echo $? >"$scratch/code") | head -n 1 >"$scratch/out"
  check "also where signals are ignored" [ ! -s "$scratch/err" -a "$(cat "$scratch/code")" = 0 ]
done

# ---- parents that wait, and parents that do not ----

mkfifo "$scratch/to" "$scratch/from"
for way in '' '--flush line' '--jobs 2' '--jobs 2 --flush line'; do
  # shellcheck disable=SC2086
  "$LUAT" filter $way <"$scratch/to" >"$scratch/from" 2>/dev/null &
  filter_id=$!
  exec 3>"$scratch/to" 4<"$scratch/from"
  : >"$scratch/out"
  for line in "$first" "$second"; do
    printf '%s\n' "$line" >&3
    IFS= read -r answer <&4
    printf '%s\n' "$answer" >>"$scratch/out"
  done
  exec 3>&- 4<&-
  wait $filter_id
  same "a parent that waits for each answer ($way)" "$scratch/two" "$scratch/out"
done
# A parent that writes all before it reads: past what pipes hold it waits for ever, unless the filter reads all first.
for way in '' '--jobs 2'; do
  # shellcheck disable=SC2086
  timeout 60 "$LUAT" filter --slurp --explain full $way <"$scratch/to" >"$scratch/from" 2>/dev/null &
  filter_id=$!
  got=0
  timeout 30 sh -c 'exec 4<>"$1"; cat "$2" >"$0"; cat <"$1" >"$3" 4>&- & reader=$!; exec 4>&-; wait $reader' "$scratch/to" "$scratch/from" "$scratch/good" "$scratch/out" || got=$?
  wait $filter_id || got=$?
  check "a parent that writes all, then reads: --slurp $way ends" [ $got = 0 ]
  same "with the same bytes ($way)" "$scratch/full" "$scratch/out"
done
timeout 60 "$LUAT" filter --explain full <"$scratch/to" >"$scratch/from" 2>/dev/null &
filter_id=$!
got=0
timeout 2 sh -c 'exec 4<>"$1"; cat "$2" "$2" "$2" >"$0"' "$scratch/to" "$scratch/from" "$scratch/good" || got=$?
check "without --slurp such a parent waits for ever" [ $got = 124 ]
kill $filter_id 2>/dev/null || true
wait $filter_id 2>/dev/null || true

# ---- memory ----

# peak COUNT OPTIONS…: KiB held at most
peak() {
  count=$1
  shift
  awk -v count="$count" '{ lines[NR] = $0 } END { for (i = 0; i < count; i++) print lines[i % NR + 1] }' "$scratch/good" |
    "$build/filter_peak" "$LUAT" filter --policies $policies "$@" 2>&1 >/dev/null | sed -n 's/^peak //p'
}
if [ $sanitized = no ]; then
  few=$(peak 1000) many=$(peak 200000)
  check "memory does not grow with the stream ($few KiB of 1,000 lines, $many KiB of 200,000)" [ "$many" -lt $((few + 2048)) ]
  few=$(peak 20000 --jobs 2) many=$(peak 200000 --jobs 2)
  check "nor with two jobs, once each has had its work ($few KiB, $many KiB)" [ "$many" -lt $((few + 4096)) ]
fi
