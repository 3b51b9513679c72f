# places.awk: goes through the three tables against what the command printed of the set and of its scenarios, and prints TAP.
#   awk -v numbers="S0.1 S0.2 …" -v table=statements|rows -f places.awk set.tsv scenarios.tsv readme.tsv TABLE
# set.tsv: kind, id, the whole record. scenarios.tsv: file, name, status, norms. readme.tsv: file, line.
# A table has a line a place: number, kind of place, place, what its record must hold, then scenarios (columns at the head of each table).
BEGIN { FS = "\t" }
FNR == 1 { file++ }
file == 1 { record[$1 "\t" $2] = $3; next }
file == 2 { n++; of[n] = $1; name[n] = $2; status[n] = $3; norms[n] = " " $4 " "; next }
file == 3 { text[$1] = text[$1] " " $2 " "; next }
/^#/ || /^$/ { next }
{
  if (!($1 in seen)) { order[++len] = $1; seen[$1] = 1 }
  wrong = place_wrong($1, $2, $3, $4)
  if (wrong == "" && table == "statements" && $5 != "-") wrong = scenario_wrong($2, $3, $5, "decides")
  if (table == "rows") {
    if (wrong == "") wrong = scenario_wrong($2, $3, $5, "decides")
    if (wrong == "") wrong = scenario_wrong($2, $3, $6, "does not")
    if ($5 != "-") decides[$1] = 1
    if ($6 != "-") other[$1] = 1
  }
  if (wrong != "") fault[$1] = fault[$1] "  | " $2 " " $3 ": " wrong "\n"
}

# A word of a text: the number with nothing of a number beside it.
function holds(text, word,   at, next_one, before) {
  while ((at = index(text, word)) > 0) {
    before = at == 1 ? " " : substr(text, at - 1, 1)
    next_one = substr(text, at + length(word), 1)
    if (before !~ /[A-Za-z0-9-]/ && next_one !~ /[A-Za-z0-9-]/) return 1
    text = substr(text, at + length(word))
  }
  return 0
}

function place_wrong(number, kind, id, must,   key, parts, k, i) {
  if (kind == "readme") {
    if (!(id in text)) return "there is no such file"
    return holds(text[id], number) ? "" : "does not name " number
  }
  key = kind "\t" id
  if (!(key in record)) return "there is no such record"
  k = split(must, parts, /; */)
  for (i = 1; i <= k; i++) if (parts[i] != "-" && !has(record[key], parts[i])) return "lacks " parts[i] "; there is" record[key]
  return ""
}

# A certainty (H is what is not said to be less), an id or a citation as a whole, or what stands in the record as it is (with `=`).
function has(line, part) {
  if (part == "H") return index(line, "certainty = ") == 0
  if (part ~ /^[ML]$/) return index(line, "certainty = \"" part "\"") > 0
  return index(line, part ~ /=/ ? part : "\"" part "\"") > 0
}

# `file|beginning of a name`: there, run, passed; and of a norm, one of them rests on it, or does not.
function scenario_wrong(kind, id, wanted, how,   at, where, begin, i, there, bears) {
  if (wanted == "-") return ""
  if (sub(/^!/, "", wanted)) how = "does not"
  at = index(wanted, "|")
  where = substr(wanted, 1, at - 1)
  begin = substr(wanted, at + 1)
  for (i = 1; i <= n; i++) {
    if (of[i] != "policies/vn/" where ".scenarios.yaml" || index(name[i], begin) != 1) continue
    if (status[i] != "passed") return "the scenario " wanted " has " status[i]
    there = 1
    bears = index(norms[i], " " id " ") > 0
    if (kind != "norm" || (how == "decides") == bears) return ""
  }
  return there ? "in " wanted " it " (how == "decides" ? "does not decide" : "decides") : "there is no scenario " wanted
}

END {
  k = split(numbers, wanted, " ")
  for (i = 1; i <= k; i++) {
    owed[wanted[i]] = 1
    if (!(wanted[i] in seen)) { order[++len] = wanted[i]; fault[wanted[i]] = "  | has no place\n" }
  }
  for (i = 1; i <= len; i++) {
    number = order[i]
    if (!(number in owed)) fault[number] = fault[number] "  | there is no such number\n"
    if (table == "rows" && fault[number] == "") {
      if (!decides[number]) fault[number] = "  | has no scenario in which it decides\n"
      if (!other[number]) fault[number] = fault[number] "  | has no scenario in which it does not decide\n"
    }
    if (fault[number] == "") printf "ok - %s\n", number
    else printf "not ok - %s\n%s", number, fault[number]
  }
}
