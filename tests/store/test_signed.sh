#!/bin/sh
# Who vouches for a version: signatures that minisign 0.11 made are taken, anything else is not, and every decision says by whom its version is signed.
set -eu
. "$TOP/tests/lib.sh"
signed=$TOP/tests/store/signed
cd "$scratch"
LUAT_STORE=kho.luat
export LUAT_STORE
"$LUAT" store init kho.luat
"$LUAT" publish "$signed/law" --at 2018-01-01 >/dev/null
exits "the manifest" 0 "$LUAT" store manifest kho.luat 1
same "is what was signed" "$signed/manifest" out
(cd "$signed/law" && sed 1d "$scratch/out" | b2sum -l 256 -c --quiet -) >sums 2>&1 && ok "b2sum finds the same hashes" || not_ok "b2sum finds the same hashes" "$(cat sums)"

exits "record by a version that nobody signed" 0 "$LUAT" record "$signed/plan.yaml" --at 2018-01-02 --lang en
says "it says so" out "signature   none"
exits "a signature by a key that is not known" 2 "$LUAT" store sign kho.luat 1 "$signed/version-1.minisig" --at 2018-01-02
says "L768" err "[L768]"
exits "what is no key" 2 "$LUAT" store trust kho.luat "$signed/plan.yaml" --at 2018-01-02
says "L767" err "[L767]"
exits "trust a key" 0 "$LUAT" store trust kho.luat "$signed/legal.pub" --at 2018-01-02
exits "trust it again" 0 "$LUAT" store trust kho.luat "$signed/legal.pub" --at 2018-01-02
exits "what is no signature" 2 "$LUAT" store sign kho.luat 1 "$signed/legal.pub" --at 2018-01-02
says "L767" err "[L767]"
exits "a signature of somebody else" 2 "$LUAT" store sign kho.luat 1 "$signed/stranger.minisig" --at 2018-01-02
says "L768" err "[L768]"
sed 's/version 1, legal/version 2, legal/' "$signed/version-1.minisig" >comment.minisig
exits "a comment that was changed" 2 "$LUAT" store sign kho.luat 1 comment.minisig --at 2018-01-02
says "L769" err "[L769]"
# Another key that says to be that one: its id, and a point that is not.
{
  echo 'untrusted comment: minisign public key E02B45DAD9FED196'
  { sed -n 2p "$signed/legal.pub" | base64 -d | head -c 10; head -c 32 "$signed/plan.yaml"; } | base64
} >forged.pub
exits "another key of the same id" 2 "$LUAT" store trust kho.luat forged.pub --at 2018-01-02
says "L778" err "[L778]"
exits "sign" 0 "$LUAT" store sign kho.luat 1 "$signed/version-1.minisig" --at 2018-01-03
exits "sign again" 0 "$LUAT" store sign kho.luat 1 "$signed/version-1.minisig" --at 2018-01-03
exits "sign the older way" 0 "$LUAT" store sign kho.luat 1 "$signed/version-1-older.minisig" --at 2018-01-03
exits "the versions" 0 "$LUAT" versions --lang en
says "say who" out "signed by   E02B45DAD9FED196, a trusted key"
check "once" [ "$(grep -c 'signed by' out)" = 1 ]
exits "verify" 0 "$LUAT" verify --lang en
says "four entries and no more" out "The chain holds: 4 entries"

cp -r "$signed/law" more
echo '-- a word more' >>more/stalls.lua
"$LUAT" publish more --at 2018-02-01 >/dev/null
exits "a signature of another version" 2 "$LUAT" store sign kho.luat 5 "$signed/version-1.minisig" --at 2018-02-01
says "L769" err "[L769]"
exits "the receipt" 0 "$LUAT" receipt 2 --lang en
says "says who signed" out "signed by   E02B45DAD9FED196, a trusted key"
exits "as data" 0 "$LUAT" receipt 2 --format json
says "too" out '"signatures":[{"key":"E02B45DAD9FED196","state":"trusted"}]'
exits "evaluate by it" 0 "$LUAT" evaluate "$signed/plan.yaml" --as-known 2018-01-31 --lang en
says "says who signed" err "signed by   E02B45DAD9FED196, a trusted key"
exits "evaluate by the newer one" 0 "$LUAT" evaluate "$signed/plan.yaml" --version 5 --lang en
says "nobody" err "signature   none"

exits "trust it no longer" 0 "$LUAT" store distrust kho.luat "$signed/legal.pub" --at 2018-03-01
exits "record by it" 0 "$LUAT" record "$signed/plan.yaml" --version 1 --at 2018-03-01 --lang en
says "says so" out "E02B45DAD9FED196, a key that is trusted NO longer"
exits "as data" 0 "$LUAT" versions --format json
says "too" out '"signatures":[{"key":"E02B45DAD9FED196","state":"untrusted"}]'
exits "the head" 0 "$LUAT" store head kho.luat
check "is what is signed" grep -Eqx 'luat.head/1 [0-9]+:[0-9a-f]{64}' out
cp out head
exits "verify against the file it is in" 0 "$LUAT" verify --head head
exits "against what stands in it" 0 "$LUAT" verify --head "$(sed 's/.* //' head)"
exits "sign a head that the chain does not have" 2 "$LUAT" store sign kho.luat "1:$(sed 's/.*://' head)" "$signed/version-1.minisig"
says "L776" err "[L776]"
exits "sign a head by what is no signature of it" 2 "$LUAT" store sign kho.luat head "$signed/version-1.minisig" --lang en
says "L769" err "error[L769]: this is no signature of the head"
exits "an empty file is no head" 2 "$LUAT" verify --head /dev/null
says "L766" err "[L766]"
"$LUAT" store init empty.luat
exits "the head of nothing" 0 "$LUAT" store head empty.luat
check "is nothing" [ ! -s out ]
cp "$signed/legal.pub" open.pub
chmod 666 open.pub
exits "trust a key that others may write" 0 "$LUAT" store trust empty.luat open.pub
says "L775" err "[L775]"
exits "bring up to date what is" 0 "$LUAT" store migrate kho.luat
exits "trust it after all" 0 "$LUAT" store trust kho.luat "$signed/legal.pub" --at 2018-03-02
exits "the receipt" 0 "$LUAT" receipt 2 --lang vi
says "in Vietnamese" out "E02B45DAD9FED196, khóa tin cậy"
exits "a version too few" 2 "$LUAT" store manifest kho.luat
says "L703" err "[L703]"
exits "a word too many" 2 "$LUAT" store trust kho.luat "$signed/legal.pub" more
