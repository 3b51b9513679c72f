#!/bin/sh
# What the documents show is what happens: every `$ build/luat …` in a fenced block tagged `console` of a README is run, also at the end of a pipe, and
# where output follows it must be just that. A last line of `…` stands for the rest. `ke-hoach-2.yaml` is a file that the reader writes.
# An example without output must end with code 0, or with the one that a comment at its end names: `# exit 1`.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
export scratch

# run_block FILE LINE COMMAND EXPECTED-FILE
run_example() {
  name="$1:$2 $(printf '%s' "$3" | tr -d '\\')"
  command=$(printf '%s' "$3" | sed 's,build/luat,"$LUAT",g; s,ke-hoach-\([0-9]\)\.yaml,"$scratch/ke-hoach-\1.yaml",g')
  got=0
  sh -c "$command" >"$scratch/actual" 2>&1 || got=$?
  if [ ! -s "$4" ]; then
    want=$(printf '%s' "$3" | sed -n 's/.*# exit \([0-9][0-9]*\)$/\1/p')
    if [ "$got" = "${want:-0}" ]; then ok "$name"; else not_ok "$name" "$(cat "$scratch/actual")"; fi
    return 0
  fi
  if [ "$(tail -n 1 "$4")" = '…' ]; then
    lines=$(($(wc -l <"$4") - 1))
    head -n "$lines" "$4" >"$scratch/expected"
    head -n "$lines" "$scratch/actual" >"$scratch/cut"
  else
    cp "$4" "$scratch/expected"
    cp "$scratch/actual" "$scratch/cut"
  fi
  if cmp -s "$scratch/expected" "$scratch/cut"; then ok "$name"; else not_ok "$name" "$(diff "$scratch/expected" "$scratch/cut" || true)"; fi
}

# The rule itself: a code that is not said is a failure, and so is one that does not come.
for row in 'ok:build/luat version' 'not ok:build/luat explain L999' 'ok:build/luat explain L999 # exit 2' 'not ok:build/luat version # exit 1' \
  'ok:build/luat version # exits 1'; do
  got=$(run_example rule 0 "${row#*:}" /dev/null)
  case $got in
    "${row%%:*} "*) ok "${row#*:}: ${row%%:*}" ;;
    *) not_ok "${row#*:}: ${row%%:*}" "$got" ;;
  esac
done

# A block becomes files $scratch/example.N with the line number, the command, and what follows it.
for file in $(git ls-files '*.md' 2>/dev/null || find . -name '*.md'); do
  rm -f "$scratch"/example.*
  awk -v out="$scratch/example." '
    /^```console/ { inside = 1; next }
    /^```/ { inside = 0; if (name) close(name); name = ""; next }
    inside && /^\$ / { if (name) close(name); name = out (++n); print NR > name; print substr($0, 3) > name; next }
    inside && name { print > name }' "$file"
  for example in "$scratch"/example.*; do
    [ -f "$example" ] || continue
    line=$(sed -n 1p "$example")
    command=$(sed -n 2p "$example")
    sed 1,2d "$example" >"$scratch/rest"
    case $command in
      build/luat* | *'| build/luat'*) run_example "$file" "$line" "$command" "$scratch/rest" ;;
    esac
  done
done

# The story of one plan is told with every command that explains or explores, starts with a refusal, and ends with a plan that complies.
awk '/^## / { story = /từ khi bị trả lại/ } story && /^\$ / { print substr($0, 3) }' examples/README.md | sed -n 's/.*build\/luat //p' >"$scratch/story"
verbs=$(sed 's/ .*//' "$scratch/story" | sort -u | tr '\n' ' ')
if [ "$verbs" = "ask compare evaluate explain howto missing whatif whynot " ]; then ok "the story has every command"; else not_ok "the story has every command" "$verbs"; fi
verdict() { sed -n "/^evaluate/p" "$scratch/story" | sed -n "$1p" | sed 's/^/"$LUAT" /; s/$/ --format json/' | sh | grep -o '"verdict":"[a-z-]*"'; }
if [ "$(verdict 1)" = '"verdict":"breaches"' ]; then ok "the story starts with a refusal"; else not_ok "the story starts with a refusal" "$(verdict 1)"; fi
if [ "$(verdict '$')" = '"verdict":"complies"' ]; then ok "the story ends with a plan that complies"; else not_ok "the story ends with a plan that complies" "$(verdict '$')"; fi

# Every relative link leads somewhere.
dead=
for file in $(git ls-files '*.md' 2>/dev/null || find . -name '*.md'); do
  for link in $(grep -oE '\]\([^)#: ]+' "$file" | sed 's/^](//'); do
    [ -e "$(dirname "$file")/$link" ] || dead="$dead $file:$link"
  done
done
if [ -z "$dead" ]; then ok "links lead somewhere"; else not_ok "links lead somewhere" "$dead"; fi
