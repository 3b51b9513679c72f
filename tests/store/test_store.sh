#!/bin/sh
# The store as people call it: made, filled, looked at, copied, taken out again; what is refused is refused by its code and changes nothing.
set -eu
. "$TOP/tests/lib.sh"
golden=$TOP/tests/store/golden
cd "$scratch"
law=$TOP/tests/cases/good/outcomes
mkdir draft
cp "$law"/*.lua draft/
file=kho.luat

# Hashes depend on everything; elsewhere they are held against each other.
masked() {
  sed -E 's/[0-9a-f]{64}/HASH/g' "${3:-out}" >shown
  same "$1" "$2" shown
}

exits "no store is named" 2 "$LUAT" versions
says "L760" err "[L760]"
exits "a store that is not there" 6 "$LUAT" versions --store $file
says "L621" err "[L621]"
exits "init" 0 "$LUAT" store init $file
check "nobody else may read it" [ "$(stat -c %a $file)" = 600 ]
exits "init again" 6 "$LUAT" store init $file
says "L629" err "[L629]"
exits "init where there is no folder" 6 "$LUAT" store init nowhere/$file
says "L621 too" err "[L621]"
exits "versions of an empty store" 0 "$LUAT" versions --store $file --lang en
says "none yet" out "No version has been published yet."

exits "checkout of an empty store" 2 "$LUAT" checkout 1 one --store $file
says "L631" err "[L631]"

exits "publish" 0 "$LUAT" publish draft --store $file --note 'bản đầu' --at 2018-09-05T14:30 --lang en
cp out published
masked "publish says what" "$golden/publish.en.txt"
exits "publish the same again" 0 "$LUAT" publish draft --store $file --at 2018-09-06 --lang en
says "nothing is added" out "nothing was added"
echo '-- a word more' >>draft/policy.lua
exits "publish before the last time" 2 "$LUAT" publish draft --store $file --at 2018-09-05T14:29:59
says "L630" err "[L630]"
exits "a time that is none" 2 "$LUAT" publish draft --store $file --at 2018-09-31
says "L763" err "[L763]"
exits "a note of two lines" 2 "$LUAT" publish draft --store $file --at 2018-09-06 --note 'a
b'
says "L764" err "[L764]"
exits "publish what has changed" 0 env LUAT_STORE=$file "$LUAT" publish draft --at 2018-09-06T07:30:00Z --format json
masked "publish as data" "$golden/publish.json"
exits "publish what is wrong" 3 "$LUAT" publish "$TOP/tests/cases/bad/L301/$(ls "$TOP/tests/cases/bad/L301" | head -n 1)" --store $file
exits "publish now" 0 "$LUAT" publish "$law" --store $file --lang en
says "the old one again is a version after" out "after       version 2"
for lang in vi en; do
  exits "versions $lang" 0 "$LUAT" versions --store $file --lang $lang
  sed '1,5d' out >cut
  masked "versions $lang" "$golden/versions.$lang.txt" cut
done
exits "versions as data" 0 "$LUAT" versions --store $file --format json
says "its schema" out '"schema":"luat.versions/1"'

exits "checkout by number" 0 "$LUAT" checkout 1 one --store $file
exits "checkout by content" 0 "$LUAT" checkout "$(sed -n 's/.*content *blake2b:\(......\).*/\1/p' published)" two --store $file
exits "checkout by seal" 0 "$LUAT" checkout "$(sed -n 's/.*seal *\(blake2b:.......\).*/\1/p' published)" three --store $file
mkdir plain
cp "$law"/*.lua plain/
check "the same bytes" diff -r one plain
check "by content too" diff -r two plain
exits "checkout of the second" 0 "$LUAT" checkout 2 four --store $file
check "its bytes" diff -r four draft
exits "into a folder that is there" 6 "$LUAT" checkout 1 one --store $file
says "L629" err "[L629]"
exits "a version that is not there" 2 "$LUAT" checkout 9 nine --store $file
says "L761" err "[L761]"
exits "too few digits name nothing" 2 "$LUAT" checkout abc nine --store $file
exits "an empty word names nothing" 2 "$LUAT" checkout '' nine --store $file
says "L703" err "[L703]"
exits "where there is no folder" 6 "$LUAT" checkout 1 nowhere/nine --store $file
says "L637 names the folder" err "\`nowhere/nine\`"
says "L637" err "[L637]"
check "no folder is left" [ ! -e nine ]

exits "check" 0 "$LUAT" store check $file --lang en
says "it is sound" out "The file is sound: 3 publications, 0 receipts, 0 plans"
exits "check as data" 0 "$LUAT" store check $file --format json
says "its schema" out '"schema":"luat.store/1"'
exits "backup" 0 "$LUAT" store backup $file copy.luat
exits "backup over it" 6 "$LUAT" store backup $file copy.luat
"$LUAT" versions --store $file --format json >of-file
"$LUAT" versions --store copy.luat --format json >of-copy
same "the copy says the same" of-file of-copy
exits "backup without a name" 2 "$LUAT" store backup $file
exits "another word" 2 "$LUAT" store mend $file

# What is no store, or may not be trusted.
printf 'no store' >text
exits "a text" 6 "$LUAT" store check text
says "L622" err "[L622]"
: >empty
exits "an empty file" 6 "$LUAT" store check empty
ln -s $file link.luat
exits "a link" 6 "$LUAT" versions --store link.luat
says "it is a link" err "[L621]"
exits "a folder" 6 "$LUAT" versions --store one
printf 'planted' >copy.luat-journal
exits "a journal beside it" 6 "$LUAT" versions --store copy.luat
says "L626" err "[L626]"
check "the journal stays" [ -s copy.luat-journal ]
rm copy.luat-journal
mkfifo copy.luat-journal
exits "a journal that is a pipe" 6 timeout 10 "$LUAT" versions --store copy.luat
says "L626 too" err "[L626]"
rm copy.luat-journal
ln -s nowhere copy.luat-journal
exits "a journal that leads away" 6 "$LUAT" versions --store copy.luat
says "L626 as well" err "[L626]"
rm copy.luat-journal
cp copy.luat cut.luat
truncate -s 8192 cut.luat
exits "a file that is cut" 6 "$LUAT" store check cut.luat
says "in Vietnamese" err "tệp bị cắt ngắn"
check "nothing stays of a draft" [ ! -e copy.luat.new ]
# Whoever may write the store may write what stands beside it, by whomever that was made.
chmod 660 copy.luat
echo '-- another word' >>draft/policy.lua
exits "publish in a store of a group" 0 "$LUAT" publish draft --store copy.luat
for beside in lock sync; do check "$beside is the group's too" [ "$(stat -c %a copy.luat.$beside)" = 660 ]; done
