#!/bin/sh
# The walls of the design: who may see whom, which library lives where, what deciding may not touch.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"
LC_ALL=C.UTF-8 # columns are characters
export LC_ALL
modules='base value expr policy script plan decide explain explore prove report scenario store api sqlite bench cli'

# none NAME TEXT: passes if the text is empty.
none() {
  if [ -z "$2" ]; then ok "$1"; else not_ok "$1" "$2"; fi
}

# 1. One way: the includes of a module name itself and modules before it.
before=
for module in $modules; do
  [ -d "engine/$module" ] || continue
  allowed="$module $before"
  wrong=$(grep -rnoE '#include "[a-z]+/[a-z_]+\.(h|def)"' "engine/$module" --include='*.c' --include='*.h' --include='*.def' | awk -v allowed="$allowed" '
    BEGIN { n = split(allowed, list, " "); for (i = 1; i <= n; i++) ok[list[i]] = 1 }
    { line = $0; sub(/.*#include "/, ""); split($0, part, "/"); if (!(part[1] in ok) && part[1] != "luat") print line }' || true)
  none "$module uses only what is before it" "$wrong"
  before="$before $module"
done
none "the command sees only the public header" "$(grep -rnE '#include "' engine/cli | grep -vE '"([a-z_]+\.h|luat/luat\.h|bench/bench\.h)"' || true)"
none "only api/, sqlite/, bench/ and the command include the public header" "$(grep -rlE '#include ["<]luat/luat.h' engine --include='*.[ch]' | grep -vE '^engine/(api|sqlite|bench|cli)/' || true)"
none "the extension sees only the public header, and of SQLite what extensions see" "$(grep -rnE '#include ["<]' engine/sqlite | grep -vE '["<](luat/luat|sqlite3ext|std[a-z]+|string)\.h' || true)"

# 2. Each library in its room.
library() {
  none "$1 only in $2" "$(grep -rnE "# *include *[<\"]([^>\"]*/)?($1)" engine --include='*.[ch]' | grep -vE "^engine/($2)/" || true)"
}
library 'lua\.h|lauxlib\.h|lualib\.h' script
library 'yaml\.h|jansson\.h' plan
library 'utf8proc\.h|sodium' base
library 'popt\.h' cli
library 'sqlite3\.h' store
library 'z3' prove
library 'microhttpd\.h' serve
none "no header of script/ mentions Lua's types" "$(grep -rn 'lua_State' engine/*/include || true)"

# 3. decide/ knows nobody: no files, clock, locale; nothing is said or drawn there.
none "decide/ has no files, clock or locale" "$(grep -rnE '\b(fopen|open|read|write|printf|fprintf|puts|time|clock|clock_gettime|gettimeofday|localtime|setlocale|getenv|rand)\(' engine/decide --include='*.c' | grep -v 'lt_' || true)"
none "decide/ includes no such header" "$(grep -rnE '#include <(stdio|time|locale|unistd|fcntl|sys/.*)\.h>' engine/decide engine/expr engine/value || true)"

# 4. One door to the allocator (what popt gives is freed as popt asks; the benchmark stands outside, as any program would); nothing sets a locale, reads a clock or draws lots.
none "memory comes through the door" "$(grep -rnE '(^|[^_a-z.>])(malloc|calloc|realloc|free|strdup|strndup|asprintf)\(' engine --include='*.c' | grep -vE '^engine/(base/memory|cli/options|cli/filter_[a-z]+|bench/[a-z]+)\.c' | grep -vE '^\S+\s*(/\*|\*)' || true)"
none "no locale, clock or chance anywhere but in the benchmark, and when the command publishes, records or tells its progress" "$(grep -rnE '\b(setlocale|newlocale|uselocale|time|clock|clock_gettime|gettimeofday|rand|random|srand|drand48)\(' engine --include='*.c' | grep -vE '^engine/(bench/|cli/filter_jobs\.c)|^engine/cli/verb_store\.c:.*= time\(NULL\)|^[^:]+:[0-9]+: *(/\*|\*)' || true)"
none "no floating point decides" "$(grep -rnwE 'double|float' engine/value engine/expr engine/policy engine/plan engine/decide engine/explain engine/explore engine/report engine/scenario engine/store --include='*.[ch]' | grep -vE '/\*|^\S+ \*' || true)"
# (the option --cost says what a change costs)
none "nothing of this field of law stands in the engine" "$(grep -rnE '"(item|cost|hirer|approver|appraiser|opinion|fund|hire)"' engine --include='*.[ch]' | grep -vE '^engine/include/|^engine/cli/options\.c:[0-9]+:.*"cost"' || true)"

# 5. Rooms that one can know.
none "no file over 800 lines, the public header 900" "$(find engine stdlib policies tests -name "*.[ch]" -o -name "*.lua" | xargs wc -l |
  awk '$2 != "total" && $1 > ($2 == "engine/include/luat/luat.h" ? 900 : 800)')"
none "no internal header over 250 lines" "$(find engine -path engine/include -prune -o -name '*.h' -print | xargs wc -l | awk '$2 != "total" && $1 > 250')"
none "no line over 120 columns" "$(grep -rnE '^.{121,}' engine --include='*.[ch]' | cut -c1-200 || true)"
none "no function over 70 lines" "$(find engine -name '*.c' | while read -r file; do awk -v file="$file" '
  /^[a-z].*\)[^;]*\{$/ || (/^[a-z].*\{$/ && !/= \{$/) { start = NR; name = $0 }
  /^\}/ { if (start && NR - start > 70) print file ":" start ": " NR - start " lines: " name; start = 0 }' "$file"; done)"
for module in $modules; do
  [ -e "engine/$module/CMakeLists.txt" ] || continue
  for heading in In Out 'Files in reading order' 'How to add'; do
    check "engine/$module/README.md has: $heading" grep -qx "## $heading" "engine/$module/README.md"
  done
  check "engine/$module/README.md is short" [ "$(wc -l <"engine/$module/README.md")" -le 60 ]
done
none "each internal header says its layer" "$(grep -L 'Layer:' $(find engine -path engine/include -prune -o -name '*.h' -print) || true)"
none "each source begins with what it is for" "$(for file in $(find engine -name '*.c'); do head -c 3 "$file" | grep -q '/\* ' || echo "$file"; done)"

for file in README.md engine/README.md; do
  check "$file is a tour, not a book" [ "$(wc -l <"$file")" -le 200 ]
done

# 6. The tree.
none "the root holds only what it may" "$(git ls-files | sed 's,/.*,,' | sort -u | grep -vxE 'engine|policies|stdlib|examples|tests|CMakeLists\.txt|README\.md|LICENSE|CMakePresets\.json|\..*' || true)"
none "no path of one machine" "$(git ls-files | grep -v '^tests/arch/' | xargs grep -nIE '(/work|/farm|/root|/home/[a-z]+|/tmp/luat)/' 2>/dev/null || true)"
none "nothing is left undone" "$(git ls-files engine stdlib policies tests | grep -vE '^tests/arch/|/tap\.txt$' | xargs grep -nIE '\b(TODO|FIXME|XXX|HACK)(:| |$)' 2>/dev/null || true)"
