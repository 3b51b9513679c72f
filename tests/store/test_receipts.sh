#!/bin/sh
# Plans recorded, looked up, verified and decided again; batches, and what happens twice; what a sealed receipt says is what was decided.
set -eu
. "$TOP/tests/lib.sh"
golden=$TOP/tests/store/golden
cd "$scratch"
law=$TOP/tests/cases/good/outcomes
LUAT_STORE=kho.luat
export LUAT_STORE
# Hashes depend on everything; elsewhere they are held against each other.
masked() {
  sed -E 's/[0-9a-f]{64}/HASH/g' out >shown
  same "$1" "$2" shown
}
mkdir one two
cp "$law"/*.lua one/
cp "$law"/*.lua two/
echo '-- a word more' >>two/policy.lua
cp "$law/plan.yaml" plan.yaml
"$LUAT" store init kho.luat
exits "record by no version" 2 "$LUAT" record plan.yaml
says "L631" err "[L631]"
"$LUAT" publish one --at 2018-01-01 >/dev/null

exits "record" 0 "$LUAT" record plan.yaml --at 2018-09-05T14:30 --lang en
masked "record says what and by which version" "$golden/record.en.txt"
sed -n 's/  head *//p' out >head
exits "record it again" 0 "$LUAT" record plan.yaml --at 2018-09-05T14:31 --lang vi
masked "it is there already" "$golden/record-again.vi.txt"
exits "by another law date it is another receipt" 0 "$LUAT" record plan.yaml --on 2018-02-01 --at 2018-09-05T14:32 --format json
masked "record as data" "$golden/record.json"
exits "a date that is none" 2 "$LUAT" record plan.yaml --on 2018-02-31
says "L709" err "[L709]"
exits "a version that is not there" 2 "$LUAT" record plan.yaml --version 77
says "L761" err "[L761]"

# What is recorded is what was decided.
"$LUAT" evaluate plan.yaml --policies one --format json >decided
exits "the receipt" 0 "$LUAT" receipt 2 --format json
sed 's/.*"decision":\({.*}\),"engine".*/\1/' out >kept
same "its decision is that of evaluate, byte for byte" decided kept
says "its schema" out '"schema":"luat.receipt/1"'
for lang in vi en; do
  exits "receipt $lang" 0 "$LUAT" receipt 2 --lang $lang
  masked "receipt $lang as text" "$golden/receipt.$lang.txt"
done
exits "the receipt by its hash" 0 "$LUAT" receipt "$(sed 's/2:\(........\).*/\1/' head)" --lang en
masked "it is that one" "$golden/receipt.en.txt"
exits "no such receipt" 2 "$LUAT" receipt 77
says "L765" err "[L765]"
exits "a publication is no receipt" 2 "$LUAT" receipt 1

# A newer version decides from then on; the older one where it is asked for.
"$LUAT" publish two --at 2018-10-01 >/dev/null
exits "record by the newer version" 0 "$LUAT" record plan.yaml --at 2018-10-02 --lang en
says "it says so" out "Decided by version 4"
exits "record by the older one" 0 "$LUAT" record plan.yaml --version 1 --at 2018-10-02 --lang en
says "that is receipt 2" out "Receipt 2 "
says "there already" out "there already"
exits "a clock that went backwards" 0 "$LUAT" record plan.yaml --on 2018-03-01 --at 2017-01-01
says "L632 warns" err "[L632]"

# Many at once: what is wrong with one keeps no other out.
sed 's/ho-so-1/other/' plan.yaml >other.yaml
printf 'plan: { id: x\n' >wrong.yaml
exits "a plan that is wrong among others" 4 "$LUAT" record wrong.yaml other.yaml --at 2018-10-03 --lang en
says "it is refused" out "Refused wrong.yaml: the bracket that opens here is not closed, or a comma is missing in it [L236]"
says "the other is recorded" out "plan other"
says "what is wrong is said" err "wrong.yaml:"
exits "a file that is not there among others" 6 "$LUAT" record not-there.yaml wrong.yaml other.yaml --at 2018-10-03 --lang en
says "it is named" err "not-there.yaml"
says "the other is in store" out "plan other"
exits "nothing but a file that is not there" 6 "$LUAT" record not-there.yaml --at 2018-10-03 --lang en
for i in 1 2 3 4 5; do printf '{"plan":{"id":"line-%s","place":"xx"}}\n\n' $i; done >lines
exits "plans line by line" 4 "$LUAT" record lines --lines --at 2018-10-03 --format json
says "as data" out '"schema":"luat.records/1"'
says "with the line" out '"code":"L711","file":"lines","line":3}'
says "also where a fault has no place in it" err " --> lines:9"
printf '\n\n{"plan":{"id":"x","place":"xx/cities"}}\n' >lines
exits "a fault in a line" 4 "$LUAT" record lines --lines --on 2018-09-01 --at 2018-10-03
says "its place" err "lines:3:"
says "and its line" err "3 | {"
# What is said of faults ends somewhere; which lines were refused, and why, is said of all.
seq 300 | sed 's/.*/{"plan":{"id":"&","place":"xx"}}/' >lines
exits "hundreds of faults" 4 "$LUAT" record lines --lines --at 2018-10-03 --lang en
check "each is there" [ "$(grep -c '^Refused lines:[0-9]*: it is not known which day.s law applies .L711.$' out)" = 300 ]

# As many files as there are: several batches of them.
mkdir many
"$LUAT" store init many.luat
"$LUAT" publish one --at 2018-01-01 --store many.luat >/dev/null
(cd many && seq 4100 | sed 's/.*/{"plan":{"id":"plan-&","place":"xx"}}/' | split -a 4 -l 1 - plan-)
exits "thousands of files" 0 "$LUAT" record many/plan-* --store many.luat --on 2018-09-01 --at 2018-10-03 --lang en
check "all of them" [ "$(grep -c '^Receipt ' out)" = 4100 ]
exits "are there" 0 "$LUAT" verify --store many.luat --lang en
says "each once" out "The chain holds: 4101 entries"

exits "log" 0 "$LUAT" log --lang en
masked "log as text" "$golden/log.en.txt"
exits "log of one plan" 0 "$LUAT" log --plan other --format json
masked "log as data" "$golden/log.json"
exits "an outcome that is none" 2 "$LUAT" log --outcome maybe
says "L705" err "[L705]"
exits "nothing like that" 0 "$LUAT" log --plan nobody --lang en
says "said so" out "There is no such receipt."

exits "verify" 0 "$LUAT" verify --lang en
says "the chain holds" out "The chain holds: 7 entries"
exits "verify by a head of before" 0 "$LUAT" verify --head "$(cat head)"
exits "a head that is none" 2 "$LUAT" verify --head 12
says "L766" err "[L766]"
exits "a head of another store" 1 "$LUAT" verify --lang en --head "2:$(printf '%064d' 0)"
says "written anew" out "entry 2: it is not the one that is known"
exits "a head beyond the end" 1 "$LUAT" verify --format json --head "99:$(printf '%064d' 0)"
says "cut" out '"findings":[{"number":99,"what":"cut"}]'

# By several threads: the same bytes, whether something is found or not.
other=2:$(printf '%064d' 0)
for head in "" "$(cat head)" "$other" "99:$(printf '%064d' 0)"; do
  for format in text json; do
    code=0
    "$LUAT" verify --format $format ${head:+--head "$head"} >alone || code=$?
    for jobs in 2 7; do
      exits "verify by $jobs threads, $format, head $head" $code "$LUAT" verify --format $format --jobs $jobs ${head:+--head "$head"}
      same "the same bytes" alone out
    done
  done
done
exits "a head that is none, by two" 2 "$LUAT" verify --head 12 --jobs 2
says "L766" err "[L766]"
for jobs in 0 257 x; do
  exits "$jobs threads" 2 "$LUAT" verify --jobs $jobs
  says "L705" err "[L705]"
done

exits "replay one" 0 "$LUAT" replay 2 --lang en
says "the same bytes" out "1 receipts decided again: the same bytes"
exits "replay all" 0 "$LUAT" replay --all --format json
says "all of them" out '"differ":0,"same":5,'
says "its schema" out '"schema":"luat.replay/1"'

# What other luats decided otherwise: nothing was changed, and it says who differs, and where.
if command -v sqlite3 >/dev/null 2>&1; then
  sqlite3 other.luat <"$TOP/tests/store/other-engine.sql"
  exits "the chain of another luat" 0 "$LUAT" verify --store other.luat
  exits "is decided again otherwise" 1 "$LUAT" replay --all --store other.luat
  says "how many" out 'Xét lại 3 biên nhận: 2 biên nhận không ra như khi ghi'
  says "by which luat" out 'biên nhận 3 (don-1): ghi bằng luat 0.0.9, bản này xét khác'
  says "what it said" out '"value":"xx.ca"}}'
  says "what is said now" out '"value":"xx.ubnd"}}'
  says "also by this one" out 'biên nhận 4 (don-1): cùng bản luat'
  exits "as data" 1 "$LUAT" replay 3 --store other.luat --format json
  says "why" out '"why":"engine"'
  exits "such a receipt" 0 "$LUAT" receipt 3 --store other.luat --lang en
  says "is not told as if it were decided so now" out 'see `luat replay 3`'
  ! grep -q 'Conclusion' out && ok "by nothing" || not_ok "by nothing"
  exits "as data it is" 0 "$LUAT" receipt 3 --store other.luat --format json
  says "what was decided then" out '"value":"xx.ca"'
  exits "one that comes out the same" 0 "$LUAT" receipt 2 --store other.luat --lang en
  says "is told" out 'Conclusion: '
fi
exits "replay what" 2 "$LUAT" replay
exits "one and all" 2 "$LUAT" replay 2 --all
exits "replay what is not there" 2 "$LUAT" replay 77
# Needs nothing but the store.
mkdir elsewhere
exits "backup" 0 "$LUAT" store backup kho.luat elsewhere/copy.luat
exits "the copy alone is decided again" 0 env LUAT_STORE=copy.luat sh -c 'cd elsewhere && exec "$0" replay --all' "$LUAT"
# People copy the file without what stands beside it: a writer who leaves has put all of it there.
mkdir carried
cp kho.luat carried/
"$LUAT" verify --format json >alone
exits "the file by itself" 0 env LUAT_STORE=carried/kho.luat "$LUAT" verify --format json
same "has everything" alone out

# What was known on a day: whatever is published later changes nothing about it.
"$LUAT" evaluate plan.yaml --policies two --format json >decided-two
for day in 2018-01-01 2018-09-30; do
  exits "as known on $day" 0 "$LUAT" evaluate plan.yaml --as-known $day --format json
  same "by the first version" decided out
done
exits "as known on the day of the second version" 0 "$LUAT" evaluate plan.yaml --as-known 01/10/2018 --lang en
says "it says by which" err "By version 4, published at 00:00 on 01/10/2018"
exits "before anything was known" 2 "$LUAT" evaluate plan.yaml --as-known 2017-12-31
says "L634" err "[L634]"
exits "no date" 2 "$LUAT" evaluate plan.yaml --as-known soon
says "L709" err "[L709]"
mkdir three
cp one/*.lua three/
sed 's/title = "/title = "Mới: /' one/policy.lua >three/policy.lua
for folder in three one two; do
  exits "another publication" 0 "$LUAT" publish $folder --at 2019-01-01
  "$LUAT" evaluate plan.yaml --as-known 2018-09-30 --format json >now 2>/dev/null
  same "after another publication: the same bytes" decided now
done
exits "explain as known" 0 "$LUAT" explain plan.yaml --as-known 2018-09-30
exits "by a version" 0 "$LUAT" evaluate plan.yaml --version 1 --format json
same "of the store" decided out
exits "a folder and a version" 2 "$LUAT" evaluate plan.yaml --version 1 --policies one
says "L732" err "[L732]"
exits "a version and a day" 2 "$LUAT" evaluate plan.yaml --version 1 --as-known 2018-09-30
exits "no store" 2 env -u LUAT_STORE "$LUAT" evaluate plan.yaml --version 1
says "L760" err "[L760]"
