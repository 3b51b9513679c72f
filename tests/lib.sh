# lib.sh: what the shell tests share: TAP lines, and comparing what a command printed with a golden file.
# LUAT is the command, TOP the tree; `ACCEPT=yes` writes what was printed as the new golden file (then read the diff).
number=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

ok() {
  number=$((number + 1))
  echo "ok $number - $1"
}

not_ok() {
  number=$((number + 1))
  echo "not ok $number - $1"
  [ $# -lt 2 ] || printf '%s\n' "$2" | sed 's/^/  | /' | head -n 20
}

# check NAME CONDITION…: the command that follows must succeed.
check() {
  what=$1
  shift
  if "$@" >"$scratch/check" 2>&1; then ok "$what"; else not_ok "$what" "$(cat "$scratch/check")"; fi
}

# same NAME GOLDEN ACTUAL: two files with the same bytes.
same() {
  if [ "${ACCEPT:-no}" = yes ]; then cp "$3" "$2"; fi
  if cmp -s "$2" "$3"; then ok "$1"; else not_ok "$1" "$(diff "$2" "$3" 2>&1 || true)"; fi
}

# exits NAME CODE COMMAND…: the exit code; output goes to $scratch/out and $scratch/err.
exits() {
  what=$1 want=$2
  shift 2
  got=0
  "$@" >"$scratch/out" 2>"$scratch/err" || got=$?
  if [ "$got" = "$want" ]; then ok "$what"; else not_ok "$what" "exit code $got instead of $want: $(head -c 600 "$scratch/err")"; fi
}

# says NAME FILE TEXT: the file holds the text.
says() {
  if grep -qF -- "$3" "$2"; then ok "$1"; else not_ok "$1" "not found: $3; there is: $(head -c 900 "$2")"; fi
}
