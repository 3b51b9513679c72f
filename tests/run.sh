#!/bin/sh
# Every test of luat. Last line: N passed, N failed.
#   sh tests/run.sh [--no-install] [--sanitize] [--fuzz SECONDS] [--faults] [--coverage] [--threads] [--valgrind] [--differential CASES] [--order SHUFFLES] [--days DAYS] [--howto PLANS] [--kills KILLS] [--powercuts CUTS] [--only NAME]
# --sanitize      the same tests on a build with AddressSanitizer and UndefinedBehaviorSanitizer (its own folder)
# --fuzz          besides, each target of tests/fuzz for so many seconds (clang, in build-fuzz); alone: --fuzz 60 --only fuzzing
# --faults        every allocation, reading and writing fails once, and from then on, in each command and each thing done with a store; otherwise a sample
# --coverage      the same tests on a build that counts branches (build-coverage), and what decide, expr, plan and policy have of them
# --threads       besides, one set shared by eight threads under ThreadSanitizer (build-threads)
# --valgrind      besides, the main commands under valgrind
# --differential  generated cases on which the engine must agree with the reference evaluator (default 4000; the full run is 1000000)
# --order         shuffles of files and norms that must give the same digest and the same bytes (default 40; the full run is 1000)
# --days          days of 2014 to 2026 on which each plan must be decided as its timeline says (default 300; the full run is 4748, every day)
# --howto         generated plans of which no cheaper way to what is wanted may be found by trying up to three changes (default 60, 1500 tries a wish;
#                 any other number: 100000 tries a wish)
# --kills         how often a program that writes to a store is killed at work (default 12; the full run is 1000)
# --powercuts     how often the power is cut while a store is written to, on a disk that loses, tears and reorders what was not synced (default 60; the full run is 2000)
# --only          only the tests whose name holds NAME
# Each test is a program that prints TAP lines: "ok …", "not ok …"; what ends badly without one counts as a failure.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$top/build
setup=--for-tests
fuzz=
coverage=
threads=
valgrind=
FAULTS=4
differential=4000
order=40
days=300
howto=60
tries=1500
kills=12
powercuts=60
only=
while [ $# -gt 0 ]; do
  case $1 in
    --no-install) setup="$setup --no-install" ;;
    --sanitize) build=$top/build-asan; setup="$setup --sanitize" ;;
    --fuzz) fuzz=$2; shift ;;
    --faults) FAULTS=0 ;;
    --coverage) coverage=yes; build=$top/build-coverage; setup="$setup --option -DLUAT_COVERAGE=ON" ;;
    --threads) threads=yes ;;
    --valgrind) valgrind=yes ;;
    --differential) differential=$2; shift ;;
    --order) order=$2; shift ;;
    --days) days=$2; shift ;;
    --howto) howto=$2; tries=100000; shift ;;
    --kills) kills=$2; shift ;;
    --powercuts) powercuts=$2; shift ;;
    --only) only=$2; shift ;;
    *) echo "tests/run.sh: unknown option $1" >&2; exit 2 ;;
  esac
  shift
done
# shellcheck disable=SC2086
sh "$top/engine/setup.sh" --build "$build" $setup

LUAT=$build/luat
export LUAT
TOP=$top
COVERAGE=$coverage
export TOP FAULTS COVERAGE
# What earlier runs of other tests took is not what these take.
if [ -n "$coverage" ] && [ -z "$only" ]; then find "$build" -name '*.gcda' -delete; fi
unset LUAT_LANG LUAT_STORE LANGUAGE || true
LC_ALL=C.UTF-8
export LC_ALL

logs=$build/test-logs
rm -rf "$logs"
mkdir -p "$logs"
passed=0
failed=0

# note NAME COMMAND…: a test to be run: its name, its log, and its command in a line of the list, tabs between.
list=$logs/list
tab=$(printf '\t')
: >"$list"
note() {
  name=$1
  shift
  case $name in *"$only"*) ;; *) return 0 ;; esac
  {
    printf '%s\t%s' "$name" "$logs/$(printf '%s' "$name" | tr '/ ' '__').tap"
    printf '\t%s' "$@"
    echo
  } >>"$list"
}

# As many at once as there are processors. How each ended is beside its log.
run_all() {
  # shellcheck disable=SC2016
  xargs -P "$(getconf _NPROCESSORS_ONLN)" -d '\n' -n 1 sh -c '
    set -f
    IFS=$1
    set -- $2
    unset IFS
    log=$2
    shift 2
    status=0
    "$@" >"$log" 2>&1 </dev/null || status=$?
    echo "$status" >"$log.status"' one "$tab" <"$list"
}

# tell NAME LOG: counts its TAP lines, and shows those that failed.
tell() {
  status=$(cat "$2.status")
  ok=$(grep -c '^ok ' "$2" || true)
  bad=$(grep -c '^not ok ' "$2" || true)
  if [ "$status" != 0 ] && [ "$bad" = 0 ]; then
    bad=1
    echo "not ok - $1 ended with $status"
    tail -n 15 "$2" | sed 's/^/  | /'
  elif [ "$ok" = 0 ] && [ "$bad" = 0 ]; then
    bad=1
    echo "not ok - $1 ran no test"
  elif [ "$bad" != 0 ]; then
    echo "# $1"
    grep -A 12 '^not ok ' "$2" | head -n 60
  fi
  passed=$((passed + ok))
  failed=$((failed + bad))
}

# The longest first, so that no processor is left without work at the end.
for test in "$build"/tests/property_* "$build"/tests/disk_*; do
  [ -f "$test" ] && [ -x "$test" ] || continue
  case $(basename "$test") in
    property_differential) count=$differential ;;
    property_order) count=$order ;;
    property_timeline) count=$days ;;
    property_howto) count="$howto --tries $tries" ;;
    property_killed) count=$kills ;;
    disk_powercut | disk_together) count=$powercuts ;;
    disk_broken) if [ "$FAULTS" = 0 ]; then count=0; else count=1; fi ;;
    *) count=300 ;;
  esac
  # shellcheck disable=SC2086
  note "$(basename "$test" | sed 's/_.*//')/$(basename "$test")" "$test" $count
done
for test in "$top"/tests/*/test_*.sh; do
  [ -f "$test" ] && note "$(basename "$(dirname "$test")")/$(basename "$test" .sh)" sh "$test"
done
for test in "$build"/tests/unit_* "$build"/tests/api_*; do
  case $(basename "$test")/$FAULTS in api_memory/0) set -- all ;; *) set -- ;; esac
  [ -f "$test" ] && [ -x "$test" ] && note "$(basename "$test")" "$test" "$@"
done
for test in "$build"/tests/fuzz_*; do
  [ -f "$test" ] && [ -x "$test" ] || continue
  target=$(basename "$test" | sed 's/fuzz_//')
  case fuzz/$target in *"$only"*) sh "$top/tests/fuzz/seeds.sh" "$target" "$logs/seeds/$target" ;; esac
  note "fuzz/$target" "$test" "$logs/seeds/$target"
done

run_all
while IFS=$tab read -r name log _; do tell "$name" "$log"; done <"$list"

# What was asked for besides, one after the other: each builds or measures by itself.
: >"$list"
if [ -n "$threads" ]; then note threads sh "$top/tests/api/threads.sh"; fi
if [ -n "$valgrind" ]; then note valgrind sh "$top/tests/cli/valgrind.sh"; fi
if [ -n "$coverage" ]; then note coverage sh "$top/tests/coverage/branches.sh" "$build"; fi
if [ -n "$fuzz" ]; then note fuzzing sh "$top/tests/fuzz/run.sh" "$fuzz"; fi
if [ -s "$list" ]; then run_all; fi
while IFS=$tab read -r name log _; do
  tell "$name" "$log"
  grep -E '^(ok|#)' "$log" || true
done <"$list"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
