#!/bin/sh
# Installs what is missing, builds build/luat, decides a real plan (what the Department of Transport of Hà Nội needs to hire its smart
# traffic system in 2018), and tells of each of the other plans which law governs it and what comes of it; then what a draft would change for
# all of them (impact/run.sh).
#   sh examples/run.sh [--no-install]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
sh "$here/../engine/setup.sh" "$@"
cd "$here/.."
build/luat evaluate examples/ha-noi-2018-giao-thong.yaml
printf '\nCác kế hoạch khác (examples/README.md):\n'
for plan in examples/*.yaml; do
  [ "$plan" = examples/ha-noi-2018-giao-thong.yaml ] || { echo; echo "$plan"; build/luat evaluate "$plan" | head -n 2; }
done
printf '\nMột dự thảo tác động đến các kế hoạch ấy thế nào (examples/impact):\n\n'
sh examples/impact/run.sh
