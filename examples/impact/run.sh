#!/bin/sh
# What a draft would change, before anybody signs it: the policies are published in a store, every example plan is recorded, and a draft under
# which a service may be hired for six years in place of five is tried on all of them, in words and as a page for a browser.
#   sh examples/impact/run.sh [FOLDER]     FOLDER (build/impact) is made anew; LUAT names another luat than build/luat
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
luat=${LUAT:-$top/build/luat}
out=${1:-$top/build/impact}
rm -rf "$out"
mkdir -p "$out"

"$luat" store init "$out/kho.luat"
"$luat" publish "$top/policies" --store "$out/kho.luat" --note 'bản đầu' --at 2026-01-01
"$luat" record "$top"/examples/*.yaml --store "$out/kho.luat" --at 2026-01-02 >"$out/bien-nhan.txt"

# The draft: the threshold of five years is raised to six.
cp -R "$top/policies" "$out/du-thao"
parameters=$out/du-thao/vn/registers/parameters.lua
sed 's/years(5), from/years(6), from/' "$parameters" >"$out/sua.lua"
mv "$out/sua.lua" "$parameters"

printf '\nluat impact du-thao --store kho.luat\n\n'
"$luat" impact "$out/du-thao" --store "$out/kho.luat"
"$luat" impact "$out/du-thao" --store "$out/kho.luat" --format html >"$out/tac-dong.html"
printf '\nluat impact --amends nd-73-2019:Đ54 --store kho.luat\n\n'
"$luat" impact --amends 'nd-73-2019:Đ54' --policies "$top/policies" --store "$out/kho.luat" | head -n 12
printf '…\n\n%s\n' "$out/tac-dong.html"
