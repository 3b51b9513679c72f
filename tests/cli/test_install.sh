#!/bin/sh
# Installed somewhere else the command finds its library and its policies, and a program builds against it with pkg-config.
set -eu
. "$TOP/tests/lib.sh"
build=$(dirname "$LUAT")
prefix="$scratch/nơi cài đặt"
check "cmake --install" cmake --install "$build" --prefix "$prefix"
exits "the installed command decides" 0 "$prefix/bin/luat" evaluate "$TOP/examples/ha-noi-2018-giao-thong.yaml"
cp "$scratch/out" "$scratch/installed"
"$LUAT" evaluate "$TOP/examples/ha-noi-2018-giao-thong.yaml" >"$scratch/built"
same "as the built one does" "$scratch/built" "$scratch/installed"
pc=$(find "$prefix" -name luat.pc)
check "pkg-config knows it" [ -n "$pc" ]
lib=$(dirname "$(dirname "$pc")")
if nm "$LUAT" 2>/dev/null | grep -q __asan; then
  ok "embedding from an installed tree is left to the plain build"
else
  check "a program builds against the header and the library" cc -o "$scratch/embed" "$TOP/examples/embed/embed.c" -I"$prefix/include" -L"$lib" -lluat "-Wl,-rpath,$lib"
  exits "and runs" 0 "$scratch/embed" "$prefix/share/luat/policies"
  says "and names the approver" "$scratch/out" '"of":"hn.so-gtvt"'
fi
