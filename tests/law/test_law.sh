#!/bin/sh
# What law there is, and where a name stands, on a field of law that is made up (sea/): badges on days within and without
# bounds, relations both ways, places, one act with its history, every kind of use. Golden files are beside this one.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP/tests/law"

# shown NAME ARGUMENTS…: text in both languages and JSON, as in the golden files.
shown() {
  name=$1
  shift
  for lang in vi en; do
    exits "$name in $lang" 0 "$LUAT" "$@" --policies sea --lang $lang
    same "$name: $lang" "golden/$name.$lang.txt" "$scratch/out"
  done
  exits "$name as JSON" 0 "$LUAT" "$@" --policies sea --format json
  same "$name: JSON" "golden/$name.json" "$scratch/out"
}

shown all law
shown on-2012 law --on 2012-01-01
shown in-a-zone law --on 2015-07-01
shown partly-ended law --on 31/12/2018
shown at-b law --on 2020-06-01 --place xx/bb
shown at-a-gone law --on 2026-01-01 --place xx/aa
shown act-base law base --on 2018-05-05
shown act-base-any-day law base
shown act-undated law local-a --on 2018-05-05
for id in bb.port xx/bb near waters boat.sea length licenses base paper-1 A-1 'xx/sail#small' 'xx/sail#go' xx/sail sea boat decree; do
  shown "used-$(printf '%s' "$id" | tr '/#' '__')" where-used "$id"
done

for cited in 'base Điều 1' 'base Điều 4' 'joint Điều 1'; do
  shown "cited-$(printf '%s' "$cited" | tr -cd 'a-z0-9')" where-used "$cited"
done
exits "no act of that name is cited" 2 "$LUAT" where-used "bas Điều 1" --policies sea
exits "a citation of nothing" 2 "$LUAT" where-used "base " --policies sea
exits "no line" 2 "$LUAT" where-used "paper-1:x" --policies sea

says "a fact names its entity" golden/used-boat.en.txt 'boat.sea (of)'
says "a policy names its place" golden/used-xx_bb.en.txt 'xx/bb/sail (place)'
