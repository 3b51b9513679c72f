#!/bin/sh
# Installs what is missing, builds build/luat, and decides a real plan: what the Department of Transport of Hà Nội needs to hire
# its smart traffic system in 2018.
#   sh examples/run.sh [--no-install]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
sh "$here/../engine/setup.sh" "$@"
cd "$here/.."
exec build/luat evaluate examples/ha-noi-2018-giao-thong.yaml
