#!/bin/sh
# Every numbered statement of the law has its place among the policies, every row of its tables a norm with a scenario in which
# it decides and one in which it does not, and every assumption somebody who rests on it. The tables beside this file are typed
# by hand from the law; whether a place is there is asked of the command, and a statement that decides nothing stands with its
# number in the README that says why.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"

# The set as kind, id and record, a line each; a norm goes by its policy's id and its own.
"$LUAT" show set --policies policies | awk '
  { if (!match($0, /^[a-z]+ "[^"]*"/)) next
    head = substr($0, 1, RLENGTH); rest = substr($0, RLENGTH + 1)
    word = head; sub(/ .*/, "", word); id = head; sub(/^[a-z]+ "/, "", id); sub(/"$/, "", id)
    if (word == "policy" && rest == "") { policy = id; next }
    if (word == "act" && rest == "") next
    if (word == "fact" || word == "decision") { of = rest; sub(/.* of = /, "", of); sub(/[,} ].*/, "", of); id = of "." id }
    if (word == "define") id = policy "#" id
    if (word == "decision") word = "question"
    if (word ~ /^(rule|permit|forbid|oblige|delegate|transition|note)$/) { id = policy "#" id; word = "norm" }
    print word "\t" id "\t" rest }' >"$scratch/set"

# The scenarios as file, name, how they ended, and the norms on which what they decide rests.
"$LUAT" test policies --policies policies --format json >"$scratch/json" || true
sed 's/},{\("failures"\|"file"\)/}\n{\1/g' "$scratch/json" | awk '
  function value(key,   at, text) {
    at = index($0, "\"" key "\":")
    if (at == 0) return ""
    text = substr($0, at + length(key) + 3)
    if (substr(text, 1, 1) == "[") { sub(/\].*/, "", text); gsub(/[\["]/, "", text); gsub(/,/, " ", text); return text }
    text = substr(text, 2); gsub(/\\"/, "\001", text); sub(/".*/, "", text); gsub(/\001/, "\"", text)
    return text
  }
  { print value("file") "\t" value("name") "\t" value("status") "\t" value("norms") }' >"$scratch/scenarios"
check "the command tells which norms bear a scenario" grep -q 'kh48-tasks' "$scratch/scenarios"

find policies -name README.md | LC_ALL=C sort | while IFS= read -r file; do
  awk -v file="$file" '{ print file "\t" $0 }' "$file"
done >"$scratch/readme"

# places TABLE NUMBERS FILE
places() {
  awk -v table="$1" -v numbers="$2" -f tests/law/places.awk "$scratch/set" "$scratch/scenarios" "$scratch/readme" "$3"
}
# counted WORD LAST: "WORD1 WORD2 … WORDLAST".
counted() {
  seq -s ' ' -f "$1%g" 1 "$2"
}
places statements "$(counted S0. 28) $(counted S1. 53) $(counted S2. 34) $(counted S3. 23) $(counted S4. 28)" tests/law/statements.tsv
places rows "R0-1 R0-2 R0-3 $(counted R1- 4) $(counted HN- 10) ND-0 ND-1 ND-2 $(counted R2- 6) R3-1 R3-2 R3-2b R3-3 $(counted R4- 6) R4-HN R1-R2 R2-R3 R3-R4 \
$(counted C1- 7) $(counted C2- 4) C3-1 C4-1 C4-2 $(counted F1- 12) $(counted F2- 3) $(counted F0- 3) \
$(counted D1- 8) $(counted D2- 6) $(counted D3- 4) $(counted D4- 3) T0-1 T0-2 T1-1 T1-2 $(counted T2- 6) T3-1 T3-2 $(counted T4- 5)" tests/law/rows.tsv

# The rule itself: every kind of fault is found.
here=ha-noi/2018/routing
while IFS= read -r row; do
  printf '%s\n' "$row" | sed 's/ ; /\t/g' >"$scratch/fault.tsv"
  case $(places rows X "$scratch/fault.tsv") in
    not*"${row##* ; }"*) ok "found: $row" ;;
    *) not_ok "found: $row" "$(places rows X "$scratch/fault.tsv")" ;;
  esac
done <<EOF
X ; body ; hn.nowhere ; - ; - ; - ; there is no such record
X ; body ; hn.so-tc ; hn.so-gtvt ; - ; - ; lacks hn.so-gtvt
X ; readme ; policies/vn/ha-noi/2018/README.md ; - ; - ; - ; does not name X
X ; readme ; policies/vn/nowhere/README.md ; - ; - ; - ; there is no such file
X ; norm ; vn/ha-noi/2018#kh48-tasks ; M ; - ; - ; lacks M
X ; norm ; vn/ha-noi/2018#kh48-tasks ; - ; $here|HN-4 nhiệm vụ ; - ; has no scenario in which it does not decide
X ; norm ; vn/ha-noi/2018#kh48-tasks ; - ; - ; $here|HN-8 ngoài ; has no scenario in which it decides
X ; norm ; vn/ha-noi/2018#kh48-tasks ; - ; $here|HN-8 ngoài ; $here|HN-8 ngoài ; it does not decide
X ; norm ; vn/ha-noi/2018#kh48-tasks ; - ; $here|HN-4 nhiệm vụ ; $here|HN-4 nhiệm vụ ; it decides
X ; norm ; vn/ha-noi/2018#kh48-tasks ; - ; $here|HN-nowhere ; - ; there is no scenario
Y ; body ; hn.so-tc ; - ; - ; - ; there is no such number
EOF
case $(places rows X /dev/null) in not*'has no place'*) ok "found: no place" ;; *) not_ok "found: no place" ;; esac

# Every assumption is declared and somebody rests on it; where nobody does, assumptions.tsv names the README that says why.
for point in $(seq -f 'A-%02g' 1 36); do
  readme=$(sed -n "s/^$point	//p" tests/law/assumptions.tsv)
  if ! grep -q "^assume	$point	" "$scratch/set"; then not_ok "$point is declared"
  elif grep -v "^assume	" "$scratch/set" | grep -qE "assumes = \{[^}]*\"$point\""; then ok "$point: somebody rests on it"
  elif [ -n "$readme" ] && grep -q "\b$point\b" "$readme"; then ok "$point: $readme says why nobody rests on it"
  else not_ok "$point: somebody rests on it" "nobody does, and no README says why"
  fi
done
