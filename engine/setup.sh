#!/bin/sh
# Installs what luat is built with and is missing (Debian packages), then configures and builds into a folder.
#   sh engine/setup.sh [--no-install] [--with-solver] [--for-tests] [--build FOLDER] [--sanitize] [--option -DNAME=VALUE]
# The solver (libz3-dev, 23 MB) is used where it is there; --with-solver installs it, too. Without it only what needs it is refused.
# --for-tests also installs what tests only are run with (GNU parallel, SQLite's shell); where it cannot be had they say that they did not try it.
# Run as root or where sudo is. Does nothing that is done already, so a second run takes seconds.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$top/build
install=yes
sanitize=
solver=
option=
tests=
while [ $# -gt 0 ]; do
  case $1 in
    --no-install) install=no ;;
    --with-solver) solver=libz3-dev ;;
    --for-tests) tests='parallel sqlite3' ;;
    --build) build=$2; shift ;;
    --sanitize) sanitize='address;undefined' ;;
    --option) option=$2; shift ;;
    *) echo "setup: unknown option $1" >&2; exit 2 ;;
  esac
  shift
done

packages='gcc libc6-dev make cmake pkgconf liblua5.4-dev libyaml-dev libutf8proc-dev libsodium-dev libjansson-dev libpopt-dev libsqlite3-dev'
[ -z "$solver" ] || packages="$packages $solver"

# A package counts as there if dpkg says so, or, where there is no dpkg, if its tools and libraries are found by CMake later.
missing=
if command -v dpkg-query >/dev/null 2>&1; then
  for package in $packages; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true) in
      'install ok installed') ;;
      *) missing="$missing $package" ;;
    esac
  done
fi
# pkg-config of before pkgconf serves as well.
if command -v pkg-config >/dev/null 2>&1; then
  missing=$(printf '%s' "$missing" | sed 's/ pkgconf//')
fi

if [ -n "$missing" ]; then
  if [ $install = no ]; then
    echo "setup: not installed, and --no-install was given:$missing" >&2
    exit 6
  fi
  root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || { echo "setup: run as root, or install:$missing" >&2; exit 6; }
    root=sudo
  fi
  echo "setup: installing$missing" >&2
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  # shellcheck disable=SC2086
  if ! { $root apt-get update && $root apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "setup: the packages could not be installed:$missing" >&2
    exit 6
  fi
  rm -f "$log" "$build/CMakeCache.txt" # what was not found before is looked for again
fi

# Only tests are run with it: without it they go on.
for tool in $tests; do
  if [ $install = no ] || command -v "$tool" >/dev/null 2>&1; then continue; fi
  root=
  [ "$(id -u)" = 0 ] || root=sudo
  DEBIAN_FRONTEND=noninteractive $root apt-get install -y --no-install-recommends "$tool" >/dev/null 2>&1 ||
    echo "setup: $tool could not be installed; what needs it is not tested" >&2
done

mkdir -p "$build"
log=$build/setup.log
if [ ! -e "$build/CMakeCache.txt" ] || [ ! -e "$build/Makefile" ]; then
  if [ -n "$sanitize" ]; then
    set -- -DCMAKE_BUILD_TYPE=RelWithDebInfo "-DLUAT_SANITIZE=$sanitize"
  else
    set -- -DCMAKE_BUILD_TYPE=Release
  fi
  cmake -S "$top" -B "$build" -G 'Unix Makefiles' "$@" ${option:+"$option"} >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 6; }
fi
cmake --build "$build" --parallel "$(nproc 2>/dev/null || echo 1)" >"$log" 2>&1 || { grep -E 'error|warning|Error' "$log" >&2 || tail -n 30 "$log" >&2; exit 6; }
