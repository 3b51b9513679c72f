#!/bin/sh
# Runs every case folder; to add a test, add a folder. A golden file that is missing is not checked.
#   good/<name>/   policies (*.lua), plan.yaml or plan.json: decision.json, evaluate.vi.txt, evaluate.en.txt, explain.vi.txt, explain.en.txt,
#                  timeline.json, timeline.vi.txt, timeline.en.txt;
#                  a file `options` holds further options (as `--on 2018-09-05`)
#   bad/<code>/<name>/   policies, or a plan for the policies of the tree: diagnostics.txt (vi) and diagnostics.en.txt are what is said;
#                  scenarios (*.scenarios.yaml, or a file `paths` in their place) are run on the policies of the tree, with `options`
#   explore/<name>/      law/*.lua and plans: each NAME.command is one command on them (as `whatif plan.yaml --set …`), with NAME.vi.txt,
#                  NAME.en.txt and NAME.json; where it is refused, `# CODE` is its first line and the texts are what is said
#   scenarios/<name>/    policies and scenarios of which some fail: pretty.vi.txt, pretty.en.txt, tap.txt, junit.xml, tests.json
set -eu
. "$TOP/tests/lib.sh"
cases=$TOP/tests/cases

plan_of() {
  for plan in plan.yaml plan.yml plan.json; do
    if [ -f "$1/$plan" ]; then echo "$plan"; return; fi
  done
}

# output NAME FOLDER GOLDEN ARGUMENTS…: standard output as in the golden file.
output() {
  line=$1 golden=$2
  shift 2
  if [ -f "$golden" ]; then
    if "$LUAT" "$@" >"$scratch/actual" 2>"$scratch/talk"; then same "$line" "$golden" "$scratch/actual"; else not_ok "$line" "$(cat "$scratch/talk")"; fi
  fi
}

good() {
  folder=$1 name=good/$(basename "$1")
  cd "$folder"
  plan=$(plan_of .)
  options=$(cat options 2>/dev/null || true)
  # shellcheck disable=SC2086
  set -- --policies . $options
  output "$name json" decision.json evaluate "$plan" --format json "$@"
  output "$name timeline json" timeline.json timeline "$plan" --format json --policies .
  for lang in vi en; do
    output "$name evaluate $lang" evaluate.$lang.txt evaluate "$plan" --lang $lang "$@"
    output "$name timeline $lang" timeline.$lang.txt timeline "$plan" --lang $lang --policies .
    output "$name explain $lang" explain.$lang.txt explain "$plan" --lang $lang "$@"
  done
}

# Scenarios that are wrong: the exit code is that of the code's kind.
wrong_scenarios() {
  paths=$(cat paths 2>/dev/null || ls ./*.scenarios.yaml)
  options=$(cat options 2>/dev/null || true)
  got=0
  # shellcheck disable=SC2086
  "$LUAT" test $paths $options --lang vi >"$scratch/out" 2>"$scratch/vi" || got=$?
  # shellcheck disable=SC2086
  "$LUAT" test $paths $options --lang en >/dev/null 2>"$scratch/en" || true
  if [ -s "$scratch/out" ]; then not_ok "$name" "standard output is not empty"; fi
  case $code/$got in L811/6 | L812/2 | L80*/4 | L810/4 | L813/4) says "$name" "$scratch/vi" "[$code]" ;;
    *) not_ok "$name" "exit code $got: $(head -c 400 "$scratch/vi")" ;;
  esac
  same "$name vi" diagnostics.txt "$scratch/vi"
  same "$name en" diagnostics.en.txt "$scratch/en"
}

# What is said of scenarios that fail, in every format.
scenarios() {
  name=scenarios/$(basename "$1")
  cd "$1"
  for golden in pretty.vi.txt pretty.en.txt tap.txt junit.xml tests.json; do
    case $golden in
      pretty.vi.txt) set -- --lang vi ;;
      tap.txt) set -- --lang en --format tap ;;
      junit.xml) set -- --lang en --format junit ;;
      tests.json) set -- --format json ;;
      *) set -- --lang en ;;
    esac
    exits "$name $golden: one fails" 1 "$LUAT" test . --policies . "$@"
    same "$name $golden" "$golden" "$scratch/out"
  done
}

# The diagnostics of a bad case, and that its code is among them.
bad() {
  folder=$1 code=$(basename "$(dirname "$1")") name=bad/$(basename "$(dirname "$1")")/$(basename "$1")
  cd "$folder"
  case $code in L8*) wrong_scenarios; return 0 ;; esac
  plan=$(plan_of .)
  if [ -n "$(find . -name '*.lua')" ] && [ -z "$plan" ]; then set -- .
  elif [ -n "$(find . -name '*.lua')" ]; then set -- "$plan" --policies .
  else set -- "$plan"; fi
  got=0
  "$LUAT" check "$@" --lang vi >"$scratch/out" 2>"$scratch/vi" || got=$?
  "$LUAT" check "$@" --lang en >/dev/null 2>"$scratch/en" || true
  if [ -s "$scratch/out" ]; then not_ok "$name" "standard output is not empty"; fi
  case $got in
    0) grep -q "cảnh báo\[$code\]" "$scratch/vi" && ok "$name warns" || not_ok "$name" "no error and no warning $code: $(cat "$scratch/vi")" ;;
    1) says "$name" "$scratch/vi" "[$code]" ;;
    *) not_ok "$name" "exit code $got: $(head -c 400 "$scratch/vi")" ;;
  esac
  [ -f diagnostics.txt ] && same "$name vi" diagnostics.txt "$scratch/vi"
  [ -f diagnostics.en.txt ] && same "$name en" diagnostics.en.txt "$scratch/en"
  return 0
}

# What is asked of plans, in both languages and as data.
explore() {
  cd "$1"
  for file in *.command; do
    base=${file%.command} name=explore/$(basename "$PWD")/${file%.command}
    code=$(sed -n 's/^# \([0-9]\)$/\1/p' "$file")
    eval "set -- $(grep -v '^#' "$file")"
    for lang in vi en; do
      exits "$name $lang" "${code:-0}" "$LUAT" "$@" --policies law --lang $lang
      if [ -n "$code" ]; then mv "$scratch/err" "$scratch/out"; fi
      same "$name $lang" "$base.$lang.txt" "$scratch/out"
    done
    [ -z "$code" ] || continue
    exits "$name json" 0 "$LUAT" "$@" --policies law --format json
    same "$name json" "$base.json" "$scratch/out"
  done
}

for folder in "$cases"/good/*/; do [ -d "$folder" ] && good "${folder%/}"; done
for folder in "$cases"/bad/*/*/; do [ -d "$folder" ] && bad "${folder%/}"; done
for folder in "$cases"/scenarios/*/; do [ -d "$folder" ] && scenarios "${folder%/}"; done
for folder in "$cases"/explore/*/; do [ -d "$folder" ] && explore "${folder%/}"; done
