#!/bin/sh
# The other compiler takes every file, without a warning: what fuzzes is built by it. Skipped where it is not there.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
if ! command -v clang >/dev/null 2>&1; then
  ok "the tree is C to clang too # SKIP clang is not there"
  exit 0
fi
includes=$(for folder in engine/*/include engine/include; do [ ! -d "$folder" ] || printf -- '-I%s ' "$folder"; done)
packages=$(pkg-config --cflags lua5.4 yaml-0.1 jansson sqlite3 libsodium popt 2>/dev/null)
for module in engine/*/CMakeLists.txt; do
  module=$(dirname "$module")
  # shellcheck disable=SC2046,SC2086
  said=$(clang -std=c11 -D_GNU_SOURCE -fsyntax-only -Wall -Wextra $includes $packages -I"$module" "$module"/*.c 2>&1) || said="refused
$said"
  if [ -z "$said" ]; then ok "$module is C to clang too"; else not_ok "$module is C to clang too" "$said"; fi
done
