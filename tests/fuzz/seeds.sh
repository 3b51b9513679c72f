#!/bin/sh
# The inputs that a fuzzing target starts from, and its dictionary FOLDER.dict, taken from the tree:
#   sh tests/fuzz/seeds.sh TARGET FOLDER
# One file an input; TOP is the tree.
set -eu
target=$1 out=$2
mkdir -p "$out"
cd "$TOP"
for found in "tests/fuzz/found/$target"/*; do [ ! -f "$found" ] || cp "$found" "$out/found-$(basename "$found")"; done

# copies: each file named on standard input, under a number.
copies() {
  number=0
  while read -r file; do
    number=$((number + 1))
    cp "$file" "$out/$target-$number"
  done
}

# lines: each line of standard input is an input; `\n` in it stands for a line end.
lines() {
  sort -u | while IFS= read -r line; do
    number=$((${number:-0} + 1))
    printf '%b' "$(printf '%s' "$line" | sed 's/\\/\\\\/g; s/\\\\n/\\n/g')" >"$out/$target-$number"
  done
}


case $target in
  script) find tests/hostile tests/cases/bad/L1* tests/cases/good policies -name '*.lua' -size -8k | sort | copies ;;
  yaml) find examples tests/cases -name '*.yaml' ! -name '*.scenarios.yaml' -size -8k | sort | copies ;;
  json) { ls examples/*.json; find tests/cases -name 'plan.json'; } | sort | copies ;;
  scenario) find policies tests -name '*.scenarios.yaml' -size -8k | sort | copies ;;
  citation) grep -rhoE 'cites *= *("[^"]*"|\{[^}]*\})' policies tests/cases --include='*.lua' | grep -o '"[^"]*"' | tr -d '"' | sort -u | awk 'NR % 9 == 1' | lines ;;
  money | date | value)
    { sed -n 's/.*[({]lt_[a-z_]*_read, "\([^"]*\)".*/\1/p' tests/unit/value/*.c
      grep -ohE '"([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9.,]+ ?[^"0-9]{2,12})"' tests/unit/value/*.c | tr -d '"'; } | lines ;;
  argument)
    cat tests/cases/explore/*/*.command | sed -n 's/^whynot [^ ]* \([^ ]*\) \(.*\)/w\1\\n\2/p; s/^howto [^ ]* \([^ ]*\) \([^ ]*\).*/h\1\\n\2/p; s/.*--set \([^ ]*\).*/i\1/p; s/.*--sweep \([^ ]*\).*/s\1/p' \
      | tr -d "'\"" >"$out/.lines"
    cat >>"$out/.lines" <<'EOF'
witems/wan\napprover=hn.ct-ubnd
witems/wan\nconsulted=includes:hn.so-tttt
witems/wan\nconsulted=[hn.so-tttt, hn.so-tc]
witems/wan/costs/1\nhead_allowed=forbidden
eitems/wan\napprover
eitems/wan/costs/1
iitems/wan/costs/1/amount=16 tỷ\nhirer=hn.so-dl
iitems/wan/opinions/+={giver: hn.so-tttt, dated: 2018-08-20}
idates.approved=2018-10-01\nitems/wan=
citems/wan/costs/2/amount=5,2 tỷ\nplan/year=2019
c+=x
sitems/wan/costs/1/amount=0..20 tỷ
sdates.approved=2018-01-01..2020-12-31\nhirer=each
hitems/wan\napprover=hn.ct-ubnd\nitems/wan/term\nhirer=3
l2018-09-05\nvn/ha-noi\nqd-80-2014
uhn.so-tttt
uitem.category
und-73-2019 Điều 56
useed-1:21
pvn/ha-noi/2018#shared-item
t2014-01-01\n2026-12-31
d2018-09-05\nvn/ha-noi\nhire\nhn.so-tttt
o05/09/2018
bplan/place\nvn/ha-noi\nitems/x/papers\nto-trinh
bdates/approved\n2018-09-05
EOF
    lines <"$out/.lines"
    rm "$out/.lines"
    ;;
  csv)
    lines <<'EOF'
approver\nPhê duyệt\nhn-2018-x
=1+1\n@SUM(1)\n-2+3
a;=1+1\nb"",;+2\nc\r\n=3
";"=1\n\t=2\n'=4
EOF
    ;;
  evaluate)
    for folder in tests/cases/good/*/; do
      name=$(basename "$folder")
      plan=$(ls "$folder"plan.* 2>/dev/null | head -n 1)
      [ -z "$plan" ] || { echo '--'; cat "$folder"*.lua; printf '\n%%%%%%%%\n'; cat "$plan"; } >"$out/$target-$name"
    done
    ;;
  store)
    { sed -n 's/^    {"[a-z-]*", "\(.*\)", LT_FOUND_.*/\1/p' tests/unit/store/test_tamper.c
      cat <<'EOF_SQL'
SELECT 1
PRAGMA user_version=1
PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '')
PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'part'
CREATE TRIGGER t AFTER INSERT ON receipt BEGIN DELETE FROM receipt; END
UPDATE publication SET note = char(27) || '[2J' || char(8238)
UPDATE plan SET name = char(10) || char(155) || 'x'
UPDATE receipt SET body = '{"verdict":"' || char(27) || '"}'
UPDATE receipt SET body = '{"subjects":[["x",1,1,1,2,-1,99999999999999999999]]}'
UPDATE receipt SET body = '{"subjects":[[[[['
UPDATE part SET text = '{"a":{"b":1}}', flags = 1
UPDATE part SET text = '"', flags = 1
UPDATE receipt SET engine = '9', law_date = 'x', as_of = '2018-13-01'
UPDATE script SET text = ''
UPDATE script SET text = zeroblob(100000)
UPDATE version_script SET name = '../../x'
UPDATE publication SET version = 7, parent = -1
UPDATE entry SET time = 9223372036854775807
UPDATE entry SET time = -9223372036854775808
UPDATE entry SET number = number + 9223372036854775800
UPDATE trust SET text = 'x', key = ''
UPDATE signature SET kind = 2, target = 1
DELETE FROM entry
DELETE FROM version
PRAGMA page_size=512; VACUUM
EOF_SQL
    } | tr -d '\r' | lines
    for where in 0 1 2 3 4 5 6 7; do
      # shellcheck disable=SC2059
      printf "@\\001\\00$where\\001\\010\\377\\377\\001\\001\\001\\377\\177\\005@\\004\\00$where\\001\\004abcd" >"$out/patch-$where"
    done
    ;;
  *) echo "seeds.sh: no target $target" >&2; exit 2 ;;
esac

# tokens: each line of standard input as an entry of a dictionary, in hexadecimal.
tokens() {
  sort -u | grep . | while IFS= read -r token; do
    printf '"%s"\n' "$(printf '%s' "$token" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g')"
  done
}

words() {
  sed -n 's/^LT_WORD(\([a-z_]*\),.*/\1/p; s/^LT_KEY([a-z_]*, \([a-z_]*\),.*/\1/p' engine/policy/include/policy/words.def
  sed -n 's/^LT_METHOD(\([a-z_]*\),.*/:\1/p' engine/script/methods.def
  grep -ho '^[a-z_]* = core' stdlib/*.lua | sed 's/ = core//'
  printf '%s\n' ' & ' ' | ' '~' ' + ' '{ ' ' }' '[[' ']]' '--[[' 'function(x) return x' ' end' 'local ' 'for _, x in ipairs ' ' do ' 'any_value' 'true' '\' '"2018-09-05"' "'"
}

marks() {
  printf '%s\n' '"?"' '{ ' ' }' '[ ' ' ]' '- ' ': ' '|' '>' '&a' '*a' '!!str' '<<: ' '---' '...' '%YAML' '\u00' '\ud83d' 'null' 'true' '5,2 tỷ' '200 triệu' 'đồng' '2018-09-05' \
    '05/09/2018' '9223372036854775807' '9223372036854775808' '1000000000000000' '1e9' 'head_of: ' 'name: ' 'kind: ' 'id: '
}

case $target in
  script) words | tokens ;;
  yaml | json) { marks; grep -ho '^ *fact "[a-z_]*"' policies/vn/vocabulary/*/vocabulary.lua | grep -o '[a-z_]*"' | tr -d '"'; } | tokens ;;
  scenario) { marks; grep -ho "\"[a-z_]*\"" engine/scenario/read.c engine/scenario/expect.c | tr -d "\""; } | tokens ;;
  evaluate) { words; marks; } | tokens ;;
  store) { sed -n 's/.*"CREATE TABLE \([a-z_]*\)(.*/\1/p' engine/store/schema.c
    printf '%s\n' 'UPDATE ' ' SET ' 'DELETE FROM ' 'INSERT INTO ' ' VALUES(' 'zeroblob(32)' "x'00'" ' WHERE ' 'number' 'text' 'body' 'hash' 'PRAGMA writable_schema=ON;' 'sqlite_schema' 'rootpage' 'char(27)'; } | tokens ;;
  csv) printf '%s\n' '"' '""' ',' ';' '=' '+' '-' '@' "'" '=cmd|' '","' '";"' | tokens ;;
  citation) printf '%s\n' 'paper:' 'law-1 ' 'dec-1 ' 'Điều ' 'khoản ' 'điểm ' 'đ' 'Phụ lục ' 'Chương ' 'XII' ',' '-' '1' '54a' | tokens ;;
  *) { marks; printf '%s\n' ' tỷ' ' nghìn tỷ' ' triệu' ' nghìn' ' ngàn' ' đồng' ' tháng' ' năm' ' ngày' ' ngày làm việc' ' %' '.000' '_000' '/' '='  '..' 'each' 'includes:' '+'; } | tokens ;;
esac >"$out.dict"
