#!/bin/sh
# The page of an impact in a browser: each column of each table is clicked twice, and then stands up or down: numbers as numbers, names as Vietnamese words are ordered (đ after d, before e), whether
# or not they are quoted, and provisions by their figures. Without a browser nothing is tried.
set -eu
. "$TOP/tests/lib.sh"
golden=$TOP/tests/store/golden
law=$TOP/tests/cases/good/outcomes
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
  ok "no browser is installed: the page is not tried # skip"
  exit 0
fi
cd "$scratch"
LUAT_STORE=kho.luat
export LUAT_STORE
mkdir law draft
cp "$law"/*.lua law/
sed -e 's/at_most(10)/at_most(60)/' -e 's/nd-1 Điều 7"/nd-1 Điều 17"/' -e '/^rule "watch-by-police"/,/^}/d' "$law/policy.lua" >draft/policy.lua
cp "$law/vocabulary.lua" draft/
"$LUAT" store init kho.luat
"$LUAT" publish law --at 2020-01-01 >/dev/null
# Twelve plans, of which a draft changes nine in one thing and all in another: a number of two figures beside one of one.
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do sed "s/ho-so-1/ho-so-$i/; s/length: 8/length: $((i > 3 ? 40 : 8))/" "$law/plan.yaml" >"plan-$i.yaml"; done
"$LUAT" record plan-*.yaml --on 2020-07-01 --at 2020-03-01 >/dev/null
for lang in vi en; do
  "$LUAT" impact draft --format html --lang $lang >page.html
  cat >>page.html <<'END'
<pre id="said"></pre>
<script>
var said = [];
document.querySelectorAll('table').forEach(function (table, at) {
  table.querySelectorAll('thead button').forEach(function (button) {
    var head = button.parentNode;
    for (var turn = 0; turn < 2; turn++) {
      button.click();
      var cells = [].map.call(table.tBodies[0].rows, function (row) { return row.cells[head.cellIndex].innerText.split('\n')[0]; });
      said.push('=' + at + ' ' + button.textContent + ', ' + head.getAttribute('aria-sort') + ': ' + cells.join(' | '));
    }
  });
});
document.getElementById('said').textContent = said.join('\n') + '\n';
</script>
END
  # It may not start where it may not have a sandbox of its own, or where so much else runs that it gives up.
  if ! timeout 100 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" --dump-dom "file://$scratch/page.html" >dom 2>browser.err; then
    ok "the browser does not start: the page is not tried # skip"
    exit 0
  fi
  sed -n 's/^\(.*>\)\{0,1\}=\([0-9]\)/\2/p' dom | grep -E '^[0-9] .*(ascending|descending): ' >sorted || true
  same "as its columns sort, $lang" "$golden/page.$lang.txt" sorted
done
