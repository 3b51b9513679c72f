#!/bin/sh
# The main commands under valgrind: no wrong access, nothing undefined that counts, nothing kept. tests/run.sh --valgrind
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP/tests/cases/explore/canteens"
if ! command -v valgrind >/dev/null 2>&1; then
  not_ok "valgrind is there"
  exit 1
fi
printf 'plan: { id: x, place: xy }\ndates: { signed: 2021-02-30 }\ncanteens: [ { kind: scool, meals: 45 ty } ]\n' >"$scratch/wrong.yaml"
printf '{"plan":{"id":"x","place":"xx"},"dates":{"signed":"2021-' >"$scratch/cut.json"

# clean CODE ARGUMENTS…
clean() {
  code=$1
  shift
  got=0
  valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect,possible "$LUAT" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null || got=$?
  if [ "$got" = "$code" ]; then ok "$*"; else not_ok "$*" "exit code $got instead of $code: $(grep -m 20 '^==' "$scratch/err")"; fi
}
for command in evaluate explain missing timeline; do
  clean 0 $command plan.yaml --policies law
  clean 0 $command plan.yaml --policies law --format json
done
clean 4 evaluate "$scratch/wrong.yaml" --policies law
clean 4 evaluate "$scratch/cut.json" --policies law
clean 6 evaluate nowhere.yaml --policies law
clean 0 compare plan.yaml other.yaml --policies law
clean 0 whatif plan.yaml --policies law --draft draft
clean 0 whatif plan.yaml --policies law --sweep 'canteens/north/meals=0..500'
clean 0 howto plan.yaml --comply --policies law
clean 2 whynot plan.yaml canteens/north nothing=1 --policies law
clean 0 ask vague.yaml --policies law
clean 0 check --policies law
clean 0 show set --policies law
clean 0 law --policies law
clean 0 help
cd "$TOP"
clean 0 evaluate examples/ha-noi-2018-giao-thong.yaml
clean 0 check
clean 1 check tests/cases/bad/L111
clean 0 test policies/vn/ha-noi --run 'HN-4'
