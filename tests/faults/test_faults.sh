#!/bin/sh
# The command in a world that fails (faults.c, shim.c). FAULTS is how many points of each kind are tried, 0 all of them.
set -eu
. "$TOP/tests/lib.sh"
if [ -n "${COVERAGE:-}" ]; then
  ok "what counts branches needs memory and files itself: not tried # skip"
  exit 0
fi
tests=$(dirname "$LUAT")/tests
canteens=$TOP/tests/cases/explore/canteens
world=$scratch/world
mkdir -p "$world/wrong-law"
cp -R "$canteens/law" "$canteens/draft" "$canteens/plan.yaml" "$canteens/other.yaml" "$canteens/vague.yaml" "$world"
cp "$canteens/law/vocabulary.lua" "$world/wrong-law"
cd "$world"
cat >wrong-law/policy.lua <<'EOF'
policy "xx/wrong" { title = "x", matter = "canten", place = "xx" }
rule "a" { when = canteen.kind == "school", decides = { aprover = "xx.ct" } }
rule "b" { cites = "paper-2", decides = { approver = "xx.tc" } }
EOF
cat >wrong.yaml <<'EOF'
plan: { id: x, place: xy }
dates: { signed: 2021-02-30 }
canteens:
  - { kind: scool, meals: 45 ty, bills: [ { amount: 1.500 } ] }
EOF
printf '{"plan":{"id":"x","place":"xx"},"dates":{"signed":"2021-' >cut.json
printf '12\nschool\n\nabc\n2021-01-01\n' >answers
cat >good.scenarios.yaml <<'EOF'
plans:
  one: { plan: { id: a, place: xx }, dates: { signed: 2021-05-10 }, canteens: [ { id: north, kind: school, meals: 12 } ] }
scenarios:
  - { name: comes out, base: one, expect: { verdict: silent } }
  - { name: does not, base: one, expect: { canteens/north: { approver: xx.so } } }
EOF
cat >wrong.scenarios.yaml <<'EOF'
scenarios:
  - { name: a, bas: one, expect: { verdct: silent } }
EOF
# Plans as lines, one of them wrong; what an earlier run made of the first; a store with one version and one receipt.
cat >plans.ndjson <<'EOF'
{"plan":{"id":"p1","place":"xx"},"dates":{"signed":"2021-05-10"},"canteens":[{"id":"north","kind":"school","meals":12}]}
{"plan":{"id":"p2","place":"xx"},"dates":{"signed":"2021-05-10"},"canteens":[{"id":"north","kind":"scool","meals":12}]}
{"plan":{"id":"p3","place":"xx"},"dates":{"signed":"2021-05-11"},"canteens":[{"id":"north","kind":"school"}]}
EOF
"$LUAT" filter --explain none --policies law <plans.ndjson 2>filter.err | head -n 1 >some.ndjson
"$LUAT" store init before.luat >store.out
"$LUAT" publish law --note x --at 2022-01-01T08:00:00+07:00 --store before.luat >>store.out
"$LUAT" record plan.yaml --at 2022-02-01T08:00:00+07:00 --store before.luat >>store.out
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}verify_asan_link_order=0 # the library that is preloaded comes first
export ASAN_OPTIONS
cp "$tests/libfaults_shim.so" shim.so # the loader takes a path with a blank in it for two
"$tests/faults_command" ./shim.so "$LUAT" "${FAULTS:-6}"
