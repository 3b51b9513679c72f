#!/bin/sh
# What somebody changed in the file by hand, with SQLite's shell: verify finds it, says which entry and of what, in both languages; and what was changed is not used.
set -eu
. "$TOP/tests/lib.sh"
signed=$TOP/tests/store/signed
cd "$scratch"
if ! command -v sqlite3 >/dev/null 2>&1; then
  ok "a store changed by hand # SKIP sqlite3 is not there"
  exit 0
fi
LUAT_STORE=it.luat
export LUAT_STORE
"$LUAT" store init whole.luat
{
  "$LUAT" publish "$signed/law" --store whole.luat --at 2018-01-01 --note first
  "$LUAT" store trust whole.luat "$signed/legal.pub" --at 2018-01-02
  "$LUAT" store sign whole.luat 1 "$signed/version-1.minisig" --at 2018-01-03
  "$LUAT" record "$signed/plan.yaml" --store whole.luat --at 2018-01-04
  cp -r "$signed/law" more
  echo '-- a word more' >>more/stalls.lua
  "$LUAT" publish more --store whole.luat --at 2019-01-01
} >said

# altered SQL: a copy in which that was run.
altered() {
  rm -f it.luat*
  "$LUAT" store backup whole.luat it.luat
  sqlite3 it.luat "$1"
}

# found NAME SQL LINE…: verify finds it, alone or by two, and says each of these.
found() {
  what=$1
  altered "$2"
  shift 2
  exits "$what is found" 1 "$LUAT" verify --lang en
  for line in "$@"; do says "$what is named" out "$line"; done
  says "$what: what to do then" out "hint: record nothing more in this store"
  cp out alone
  exits "$what is found by two" 1 "$LUAT" verify --lang en --jobs 2
  same "$what: the same bytes" alone out
}

# unused COMMAND…: what was changed is not taken for what was recorded.
unused() {
  exits "$what: not by $1" 6 "$LUAT" "$@" --lang en
  says "$what: damaged" err "[L625]"
}

found "a script of a signed version" "UPDATE script SET text = text || ' '" \
  'script 1 (stalls.lua): its text was changed' 'version 1: its scripts are not those that were published'
exits "in Vietnamese" 1 "$LUAT" verify
says "with its name" out 'kịch bản 1 (stalls.lua): nội dung đã bị sửa'
says "and what to do" out 'gợi ý: đừng ghi thêm vào kho này'
exits "as data" 1 "$LUAT" verify --format json
says "with its name too" out '{"name":"stalls.lua","number":1,"what":"script"}'
unused evaluate "$signed/plan.yaml" --version 1
found "the note" "UPDATE publication SET note = 'another' WHERE number = 1" 'entry 1 (a publication): what was recorded was changed or removed'
unused versions
unused evaluate "$signed/plan.yaml" --version 1
found "when a version was published" "UPDATE entry SET time = time + 200 * 86400 WHERE number = 1" 'entry 1 (a publication): it does not follow the one before it, or was changed'
unused evaluate "$signed/plan.yaml" --as-known 2018-06-01
found "when a later one was" "UPDATE entry SET time = time + 200 * 86400 WHERE number = 5" 'entry 5 (a publication)'
unused evaluate "$signed/plan.yaml" --as-known 2019-02-01
exits "the one that was not changed is used" 0 "$LUAT" evaluate "$signed/plan.yaml" --version 1
found "the register of bodies" "INSERT INTO body VALUES(1, 'x', 'x', 'x')" 'entry 1 (a publication)'
found "when a receipt was recorded" "UPDATE entry SET time = time + 1 WHERE number = 4" 'entry 4 (a receipt, plan don-1)'
unused receipt 4
exits "nor decided again" 1 "$LUAT" replay 4 --lang en
says "what is in the store was changed" out 'what is in the store was changed'
found "its answer" "UPDATE receipt SET body = replace(body, 'complies', 'violates')" 'entry 4 (a receipt, plan don-1): what was recorded was changed or removed'
unused record "$signed/plan.yaml" --version 1 --at 2019-02-01
found "its entry" "DELETE FROM entry WHERE number = 4" 'entry 4: it was removed' 'entry 4 (a receipt, plan don-1): it was put in beside the chain'
unused record "$signed/plan.yaml" --version 1 --at 2019-02-01
found "its engine" "UPDATE receipt SET engine = 'another'" 'entry 4 (a receipt, plan don-1): what was recorded was changed or removed'
unused receipt 4
found "its plan" "UPDATE plan SET text = text || ' '" 'plan 1 (don-1): its text was changed'
unused receipt 4
unused record "$signed/plan.yaml" --version 1 --at 2019-02-01
exits "the log lists it" 0 "$LUAT" log --lang en
says "and says so" out 'not as it was recorded'
exits "the log as data" 0 "$LUAT" log --format json
says "says so too" out '"changed":true'
exits "as data" 1 "$LUAT" verify --format json
says "its plan too" out '{"name":"don-1","number":1,"what":"plan"}'
found "a receipt that is gone" "DELETE FROM receipt" 'entry 4 (a receipt): what was recorded was changed or removed' 'plan 1 (don-1): there is no receipt of it'
unused receipt 4
exits "nor is it passed over" 1 "$LUAT" replay --all --lang en
says "it is said to be gone" out 'receipt 4: it, or its plan or its version, was removed from the store'
exits "as data" 1 "$LUAT" replay --all --format json
says "too" out '{"number":4,"why":"removed"}'
found "a plan that is gone" "DELETE FROM plan" 'entry 4 (a receipt): what was recorded was changed or removed'
unused receipt 4
exits "nor is it passed over" 1 "$LUAT" replay --all
says "in Vietnamese" out 'biên nhận 4: nó, hay kế hoạch hoặc phiên bản của nó, đã bị xóa khỏi kho'
found "who is trusted" "UPDATE trust SET trusted = 0" 'entry 2 (a key): what was recorded was changed or removed'
unused evaluate "$signed/plan.yaml" --version 1
unused versions
found "a key that is put in" "INSERT INTO trust SELECT 9, key, 0, text FROM trust" 'entry 9 (a key): it was put in beside the chain'
unused versions
found "a signature that nobody looks at" "UPDATE signature SET kind = 3" 'entry 3 (a signature): what was recorded was changed or removed'
found "a signature of another head" "UPDATE signature SET kind = 2" 'entry 3'
found "a signature of another version" "UPDATE signature SET target = 5" 'entry 3 (a signature): what was recorded was changed or removed' 'version 5: it has a signature that is none of it'
exits "the version is signed by nobody" 0 "$LUAT" versions --lang en
says "is said" out 'but NOT this version'
found "a version that nobody published" "INSERT INTO version VALUES(9, zeroblob(32), zeroblob(32), 1)" 'row 9 of the table of versions: the chain has no publication of it'
found "a publication that is gone" "DELETE FROM publication WHERE number = 5; DELETE FROM entry WHERE number = 5" 'row 2 of the table of versions'
found "a value that is too long" "UPDATE script SET text = CAST(zeroblob(70000000) AS TEXT) WHERE id = 2" 'a table cannot be read to its end'

# What SQLite itself does not find its way in: an index that is of other rows than its table, and pages of nothing.
altered "PRAGMA writable_schema = ON; CREATE TABLE other(name TEXT); INSERT INTO other VALUES('x'); CREATE INDEX other_name ON other(name);
  UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'other_name') WHERE name = 'plan_name';
  DELETE FROM sqlite_schema WHERE name LIKE 'other%'"
exits "an index of other rows" 1 "$LUAT" verify --lang en
says "is named" out 'plan_name'
exits "the file is not sound" 6 "$LUAT" store check it.luat
says "nor whole" err "[L625]"
altered "SELECT 1"
page=$(sqlite3 it.luat "SELECT rootpage FROM sqlite_schema WHERE name = 'part'")
size=$(sqlite3 it.luat "PRAGMA page_size")
dd if=/dev/zero of=it.luat bs="$size" seek=$((page - 1)) count=1 conv=notrunc 2>/dev/null
exits "a page of nothing" 1 "$LUAT" verify --lang en
says "the file" out 'the file: pages do not agree'
says "the table" out 'the file: a table cannot be read to its end (part, receipt)'

# Nobody changed anything, but this luat makes another set of the same scripts than the one that published them.
rm -f it.luat*
sqlite3 it.luat <"$TOP/tests/store/other-seal.sql"
"$LUAT" store migrate it.luat >/dev/null
exits "a version of another luat" 1 "$LUAT" verify --lang en
says "it is named" out 'version 1: sealed again it has another seal'
says "and nobody is accused" out 'hint: use the luat that published it, or publish it again'
exits "nothing is decided by it" 3 "$LUAT" evaluate "$signed/plan.yaml" --version 1
says "L633" err "[L633]"
exits "nor recorded" 3 "$LUAT" record "$signed/plan.yaml"
says "L633 again" err "[L633]"
exits "nor decided again" 1 "$LUAT" replay --all --lang en
says "which is said" out 'receipt 2 (don-1)'
exits "what was recorded is there" 0 "$LUAT" receipt 2
