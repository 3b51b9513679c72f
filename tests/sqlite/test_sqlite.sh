#!/bin/sh
# luat inside SQLite, through its shell: luat_decide gives the bytes of the command, in queries, views, indexes and generated columns, by the store at hand or one that is named.
set -eu
. "$TOP/tests/lib.sh"
signed=$TOP/tests/store/signed
cd "$scratch"
if ! command -v sqlite3 >/dev/null 2>&1; then
  ok "SQLite in a shell # SKIP sqlite3 is not there"
  exit 0
fi
case $("$LUAT" version; ldd "$LUAT" 2>/dev/null) in *libasan*) ok "SQLite in a shell # SKIP the shell is not built with the sanitizer"; exit 0 ;; esac
extension=$(dirname "$LUAT")/luat_sqlite
sql() { sqlite3 -cmd ".load '$extension'" "$@"; }
"$LUAT" store init law.luat
"$LUAT" publish "$signed/law" --store law.luat --at 2018-01-01 >/dev/null
seal=$("$LUAT" versions --store law.luat --format json | sed 's/.*"set":"\([^"]*\)".*/\1/')
"$LUAT" evaluate "$signed/plan.yaml" --store law.luat --version 1 --format json >want 2>/dev/null
"$LUAT" record "$signed/plan.yaml" --store law.luat >/dev/null

sql law.luat "SELECT luat_decide(text, '$seal') FROM plan" | head -n 1 >got
same "by the store that is open, as the command" want got
"$LUAT" receipt 2 --store law.luat --format json | sed 's/.*"decision":\({.*}\),"engine":.*/\1/' >kept
same "as the receipt has it" kept got
sql law.luat "SELECT luat_decide(text, '${seal#blake2b:}') FROM plan" | head -n 1 >got
same "without the name of the hash" want got

exits "plans of one's own" 0 sql own.db "CREATE TABLE plan(id TEXT, text TEXT); INSERT INTO plan VALUES('a', CAST(readfile('$signed/plan.yaml') AS TEXT))"
exits "without a store" 1 sql own.db "SELECT luat_decide(text, '$seal') FROM plan"
says "L777" err "L777: không có chính sách nào mang mã"
says "in English too" err "there are no policies with the digest"
sql own.db "SELECT luat_store('law.luat')" "SELECT luat_decide(text, '$seal') FROM plan" | sed -n 2p >got
same "by a store that is named" want got
exits "what is no store" 1 sql own.db "SELECT luat_store('want')"
says "L622" err "L622"
exits "a beginning of a digest" 1 sql law.luat "SELECT luat_decide(text, '$(printf %.20s "$seal")') FROM plan"
says "is none" err "L777"
exits "a plan that is wrong" 1 sql law.luat "SELECT luat_decide('plan: 7', '$seal')"
check "is refused by its code" grep -q 'L[0-9][0-9][0-9]: .* / ' err
exits "nothing" 0 sql law.luat "SELECT luat_decide(NULL, '$seal') IS NULL AND luat_decide('x', NULL) IS NULL"
says "comes to nothing" out 1

exits "a generated column, an index and a view" 0 sql own.db "SELECT luat_store('law.luat')" "
  CREATE TABLE asked(text TEXT, verdict TEXT GENERATED ALWAYS AS (json_extract(luat_decide(text, '$seal'), '\$.verdict')) STORED);
  CREATE VIEW verdicts AS SELECT id, json_extract(luat_decide(text, '$seal'), '\$.verdict') AS verdict FROM plan;
  INSERT INTO asked(text) SELECT text FROM plan;
  CREATE INDEX by_verdict ON plan(json_extract(luat_decide(text, '$seal'), '\$.verdict'));
  SELECT a.verdict = v.verdict AND length(v.verdict) > 0 FROM asked a, verdicts v;
  EXPLAIN QUERY PLAN SELECT id FROM plan WHERE json_extract(luat_decide(text, '$seal'), '\$.verdict') = 'complies'"
check "agree" grep -qx 1 out
says "the index is used" out by_verdict
exits "in a view where schemas are not trusted" 0 sql untrusted.db "PRAGMA trusted_schema=OFF" "SELECT luat_store('law.luat')" \
  "CREATE TABLE plan(text); INSERT INTO plan VALUES(CAST(readfile('$signed/plan.yaml') AS TEXT)); CREATE VIEW decided AS SELECT luat_decide(text, '$seal') AS json FROM plan" \
  "SELECT json FROM decided"
check "too" grep -qxF "$(cat want)" out
exits "luat_store in a view" 0 sql own.db "CREATE VIEW bad AS SELECT luat_store('law.luat')"
exits "is never run" 1 sql own.db "SELECT * FROM bad"

# A store whose scripts were changed decides nothing under the old digest.
cp law.luat changed.luat
sqlite3 changed.luat "UPDATE script SET text = replace(text, 'Hè phố', 'Vỉa hè')"
exits "scripts that were changed" 1 sql changed.luat "SELECT luat_decide(text, '$seal') FROM plan"
says "are not used" err "L777"
exits "a table of that name that is no store" 1 sql other.db "CREATE TABLE version(id, seal); CREATE TABLE version_script(version, name, script); CREATE TABLE script(id, text)" \
  "INSERT INTO version VALUES(1, unhex('00'))" "SELECT luat_decide('x', '$seal')"
