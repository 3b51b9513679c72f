#!/bin/sh
# threads.c under ThreadSanitizer, built in build-threads: tests/run.sh --threads
set -eu
. "$TOP/tests/lib.sh"
build=$TOP/build-threads
mkdir -p "$build"
{ cmake -S "$TOP" -B "$build" -G 'Unix Makefiles' -DCMAKE_BUILD_TYPE=RelWithDebInfo -DLUAT_SANITIZE=thread
  cmake --build "$build" --parallel "$(nproc)" --target api_threads; } >"$build/build.log" 2>&1 || {
  not_ok "it is built" "$(tail -n 20 "$build/build.log")"
  exit 1
}
TSAN_OPTIONS=halt_on_error=1 "$build/tests/api_threads" 20
