#!/bin/sh
# The public header alone, strictly, as C99, C11 and, where there is a compiler, C++; and what the library exports is what it declares.
set -eu
. "$TOP/tests/lib.sh"
printf '#include <luat/luat.h>\n#include <luat/luat.h>\nint main(void) { return (int)sizeof(luat_script) == 0; }\n' >"$scratch/use.c"
cp "$scratch/use.c" "$scratch/use.cc"
flags='-Wall -Wextra -Wpedantic -Werror -fsyntax-only'
for std in c99 c11; do
  # shellcheck disable=SC2086
  check "header as $std" cc -std=$std $flags -I "$TOP/engine/include" "$scratch/use.c"
done
if command -v c++ >/dev/null 2>&1; then
  # shellcheck disable=SC2086
  check "header as c++" c++ -std=c++11 $flags -I "$TOP/engine/include" "$scratch/use.cc"
fi
declared=$(grep -oE '\bluat_[a-z_]+\(' "$TOP/engine/include/luat/luat.h" | tr -d '(' | sort -u)
exported=$(nm -D --defined-only "$(dirname "$LUAT")"/engine/libluat.so | awk '$2 == "T" { sub(/@.*/, "", $3); print $3 }' | sort -u)
missing=
for name in $exported; do
  printf '%s\n' "$declared" | tr ' ' '\n' | grep -qx "$name" || missing="$missing $name"
done
if [ -z "$missing" ]; then ok "everything exported is declared"; else not_ok "everything exported is declared" "$missing"; fi
absent=
for name in $declared; do
  printf '%s\n' "$exported" | grep -qx "$name" || absent="$absent $name"
done
if [ -z "$absent" ]; then ok "everything declared is exported"; else not_ok "everything declared is exported" "$absent"; fi
lines=$(wc -l <"$TOP/engine/include/luat/luat.h")
check "the header stays under 900 lines" [ "$lines" -le 900 ]
