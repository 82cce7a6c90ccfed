#!/usr/bin/env bash
# scripts/make-usb, whole, in a checkout of its own in which nothing need be built or downloaded: what goes onto a stick,
# and what of a stick it leaves alone.
#   tests/make_usb_test.sh KIOSKCTL
set -euo pipefail
kioskctl=$1
source=$(cd "$(dirname "$0")/.." && pwd)
desk=$(mktemp -d)
trap 'rm -r "$desk"' EXIT
failed=0
expect() { "${@:2}" || { echo "make_usb_test: $1" >&2 && cat "$desk/said" >&2 && failed=1; }; }
refuse() { ! "$@"; }
says() { grep -qF -- "$1" "$desk/said"; }

# A checkout whose build did its work already.
cp -r "$source/scripts" "$desk/"
mkdir -p "$desk"/{kiosk,assets,config,build/package/bin,build/package/config,build/usb/repository12,office,other}
touch "$desk/CMakeLists.txt" "$desk/CMakePresets.json" "$desk/README.md" "$desk/build/package/config/kiosk.toml"
ln -s "$kioskctl" "$desk/build/package/bin/kioskctl"
for script in build install-packages; do printf '#!/bin/sh\n' >"$desk/scripts/$script"; done
sum=$(cd "$desk" && source scripts/usb/repository && sources_sum)
mkdir "$desk/build/usb/package12" && touch "$desk/build/usb/package12/"{"$sum",signpost_1_amd64.deb}
echo 2026-11-20 >"$desk/build/usb/repository12/debian-as-of"
for file in signpost_1_amd64.deb library_1_amd64.deb InRelease; do echo "$file" >"$desk/build/usb/repository12/$file"; done
echo >"$desk/build/usb/repository12.further" && touch "$desk/build/usb/repository12.asked"

"$kioskctl" keygen --no-password "$desk/office/office" >/dev/null
"$kioskctl" keygen --no-password "$desk/other/office" >/dev/null
make() { "$desk/scripts/make-usb" --debian 12 "$@" >"$desk/said" 2>&1; }
ends_with() { # code, arguments of make-usb
    local code=0
    make "${@:2}" || code=$?
    [[ $code == "$1" ]] || { echo "make_usb_test: make-usb ended with $code" >&2 && return 1; }
}
state() { (cd "$1" && find . ! -name made-at ! -name 'program.sums*' ! -name 'SHA256SUMS*' -printf '%p\n' -type f -exec cat {} +) | sha256sum; }
stick() { rm -rf "$desk/stick" && mkdir "$desk/stick" && echo "$desk/stick"; }
no_secret_on() { ! grep -rqE '^RW(RTY0Iy|QAAEIy)' "$1"; }

# --- A stick for an empty PC: what can be told before anything is built ---

# shellcheck disable=SC2016
echo '$y$j9T$abc$def' >"$desk/office/hash" && echo secret >"$desk/office/password"
expect "two kinds of picture at once" ends_with 2 --bare "$desk/a.img" --live "$desk/b.img"
expect "a picture and a folder at once" ends_with 2 --bare "$desk/a.img" "$(stick)"
expect "two Debians on one bare stick" ends_with 2 --bare "$desk/a.img" --debian 13
expect "a password as it is typed goes onto a stick" ends_with 2 --bare "$desk/a.img" --root-password "$desk/office/password"
expect "nobody says how a hash is made" says "mkpasswd >root-password"
expect "a stick for a PC with Debian takes a password" ends_with 2 --root-password "$desk/office/hash" "$(stick)"
expect "it writes onto a device" ends_with 2 --bare /dev/null

# --- A place of its own ---

bundle=$desk/office/places
"$kioskctl" new "$bundle" >/dev/null
sed -i '/^sample = true/d' "$bundle/bundle.toml" # or nobody could sign it
mkdir "$bundle/sites"
printf 'name = "Ripley library"\n[cover]\nopen = ["mon-fri 09:30-17:00"]\n' >"$bundle/sites/ripley.toml"
"$kioskctl" pack "$bundle" -o "$bundle.zip" >/dev/null
"$kioskctl" sign "$bundle.zip" --key "$desk/office/office.key" >/dev/null
stick=$(stick)
expect "a place of the content is not taken" \
    ends_with 0 --key "$desk/office/office.pub" --bundle "$bundle.zip" --site ripley "$stick"
expect "the place is not in the settings" grep -qx 'site = "ripley"' "$stick/site/kiosk.toml"
stick=$(stick)
expect "a place is taken that the content does not have" \
    ends_with 1 --key "$desk/office/office.pub" --bundle "$bundle.zip" --site riply "$stick"
expect "the place that was meant is not named" says 'It has no site called "riply". Did you mean "ripley"?'
expect "make-usb does not say that nobody chose a place" ends_with 0 --key "$desk/office/office.pub" --bundle "$bundle.zip" "$stick"
expect "the note on the place is missing" says "install asks at each kiosk"
expect "install cannot know the places" grep -qx ripley "$stick/site/places"
expect "a place that cannot be one is taken" ends_with 2 --site "Ripley Library" "$stick"

# --- Keys ---

id=$(sed -n 's/^untrusted comment: minisign public key //p' "$desk/office/office.pub")
stick=$(stick)
expect "a public key is not taken" ends_with 0 --key "$desk/office/office.pub" "$stick"
expect "the id of a key is not told" says "$id  office.pub"
expect "the key is not on the stick" cmp -s "$desk/office/office.pub" "$stick/site/keys/office.pub"

stick=$(stick)
expect "a secret key is taken" ends_with 1 --key "$desk/office/office.key" "$stick"
expect "a secret key is not called one" says "this is the secret key; it must never leave the office"
cp "$desk/office/office.key" "$desk/office/renamed.pub"
expect "a secret key by another name is taken" ends_with 1 --key "$desk/office/renamed.pub" "$stick"
expect "a secret key by another name is not called one" says "this is the secret key; it must never leave the office"
echo hello >"$desk/office/hello.pub"
expect "a file that is no key is taken" ends_with 1 --key "$desk/office/office.pub" --key "$desk/office/hello.pub" "$stick"
expect "what is no key is not named" says "hello.pub: This is no public key file"
expect "of two keys with one name one is lost" \
    ends_with 1 --key "$desk/office/office.pub" --key "$desk/other/office.pub" "$stick"
cp "$desk/office/office.pub" "$desk/office/again.pub"
expect "one key is taken twice" ends_with 1 --key "$desk/office/office.pub" --key "$desk/office/again.pub" "$stick"
expect "a refused key left something on the stick" [ -z "$(ls "$stick")" ]
expect "a secret key was copied" no_secret_on "$desk/build"

# --- The office page ---

stick=$(stick)
expect "a page that was never made stops the stick" ends_with 0 --key "$desk/office/office.pub" "$stick"
expect "the missing page is not told" says "without the office page, which scripts/office makes"
mkdir -p "$desk/build/office" && echo "<!doctype html>" >"$desk/build/office/signpost-office.html"
expect "with a page no stick is made" ends_with 0 --key "$desk/office/office.pub" "$stick"
expect "the page is not on the stick" grep -q doctype "$stick/signpost-office.html"
expect "the page is not among the sums" grep -q "  ./signpost-office.html" "$stick/SHA256SUMS"
rm -r "$desk/build/office"

# --- A stick on which something lies ---

stick=$(stick)
mkdir -p "$stick/site" "$stick/signpost/receipts" "$stick/photos"
for file in README.txt site/plan.odt signpost/old.zip signpost/notes.txt signpost/receipts/a.toml photos/a.jpg; do echo "$file" >"$stick/$file"; done
echo "0123  ./photos/a.jpg" >"$stick/SHA256SUMS" # somebody's own list
before=$(state "$stick")
expect "a stick with other things is taken over unasked" ends_with 1 "$stick"
for line in "written over: README.txt" "removed: site/plan.odt" "removed: signpost/old.zip" "written over: SHA256SUMS"; do expect "this is not told: $line" says "$line"; done
for file in notes.txt a.toml a.jpg; do expect "what is in nobody's way is told: $file" refuse says "$file"; done
expect "a refused stick was changed" [ "$(state "$stick")" = "$before" ]
mkdir "$desk/full" && printf '#!/bin/sh\nexit 1\n' >"$desk/full/cp" && chmod +x "$desk/full/cp"
PATH=$desk/full:$PATH expect "a stick that cannot be filled is called done" ends_with 1 --yes "$stick"
expect "a stick whose making was cut short looks whole" [ -e "$stick/SHA256SUMS.unfinished" -a ! -e "$stick/SHA256SUMS" ]
expect "with --yes it is not taken over" ends_with 0 --yes "$stick"
expect "the stick does not say of which day its Debian is" grep -qx 2026-11-20 "$stick/debian12/debian-as-of"
expect "make-usb does not say of which day its Debian is" says "Debian as of 2026-11-20"
expect "with --yes something of the installer is missing" [ -e "$stick/install" -a -e "$stick/install.d/packages" -a -e "$stick/debian12/InRelease" ]
expect "what is in the way stays" [ ! -e "$stick/site/plan.odt" -a ! -e "$stick/signpost/old.zip" ]
expect "what is in nobody's way went" [ -e "$stick/signpost/notes.txt" -a -e "$stick/signpost/receipts/a.toml" -a -e "$stick/photos/a.jpg" ]
whole() { (cd "$1" && sha256sum --check --quiet SHA256SUMS) && [ ! -e "$1/SHA256SUMS.unfinished" ]; }
expect "the stick is not whole" whole "$stick"

# --- A stick of make-usb's ---

expect "a stick of its own is not brought up to date" ends_with 0 --key "$desk/office/office.pub" "$stick"
mv "$desk/build/usb/repository12/library_1_amd64.deb" "$desk/build/usb/repository12/library_2_amd64.deb"
rm -r "$desk/build/usb/stick/debian12"
is_signed() { [[ -e $stick/program.sums.minisig ]]; }
is_of_this_stick() (cd "$stick" && b2sum --check --status program.sums)
sign_it() { "$kioskctl" sign-program "$stick/program.sums" --for all --key "$desk/office/office.key" >/dev/null; }
expect "the stick cannot be signed" sign_it
expect "there is no signature" is_signed
expect "a signed stick is not brought up to date" ends_with 0 "$stick"
expect "a signature stays that is for another stick" refuse is_signed
expect "the sum of what is on the stick is another" is_of_this_stick
expect "a newer package does not come" [ -e "$stick/debian12/library_2_amd64.deb" ]
expect "an older package or key stays" [ ! -e "$stick/debian12/library_1_amd64.deb" -a ! -e "$stick/site/keys/office.pub" ]
expect "the updated stick is not whole" whole "$stick"
mv "$stick/SHA256SUMS" "$stick/SHA256SUMS.unfinished"
echo half >"$stick/debian12/InRelease"
expect "a stick whose making was cut short is not made whole" ends_with 0 "$stick"
expect "after that it is not whole" whole "$stick"
echo changed >>"$stick/install"
expect "what somebody changed is written over unasked" ends_with 1 "$stick"
expect "what somebody changed is not named" says "written over: install"
expect "with --yes the change stays" ends_with 0 --yes "$stick"

stick=$(stick)
mkdir "$stick/README.txt" && ln -s "$desk/office" "$stick/site"
expect "a folder or a link is written through" ends_with 1 --yes "$stick"
expect "a folder in the way is not told" says "  README.txt"
expect "a link in the way is not told" says "  site"

# --- Too little room, and half a picture ---

mkdir "$desk/small" && printf '#!/bin/sh\necho Avail\necho 3000\n' >"$desk/small/df" && chmod +x "$desk/small/df"
stick=$(stick)
PATH=$desk/small:$PATH expect "a stick that is too full is begun" ends_with 1 "$stick"
expect "that it is too full is not told" says "$stick is too full: 4 MB are needed, 2 are free."
expect "a stick that is too full was changed" [ -z "$(ls "$stick")" ]
make "$stick"
printf '#!/bin/sh\necho Avail\necho 5000\n' >"$desk/small/df"
PATH=$desk/small:$PATH expect "what is there already is counted once more" ends_with 0 "$stick"

mkdir "$desk/tools" && for tool in mkfs.vfat mcopy; do printf '#!/bin/sh\n' >"$desk/tools/$tool" && chmod +x "$desk/tools/$tool"; done
picture() { PATH=$desk/tools:$PATH ends_with "$@" --image "$desk/stick.img"; }
half() { [ -e "$desk/stick.img.new" ]; }
echo before >"$desk/stick.img"
printf '#!/bin/sh\nexit 1\n' >"$desk/tools/mcopy"
expect "half a picture is called done" picture 1
expect "half a picture stays" refuse half
expect "half a picture took the place of the whole one" [ "$(cat "$desk/stick.img")" = before ]
printf '#!/bin/sh\nkill -TERM $PPID\nsleep 0.1\n' >"$desk/tools/mcopy"
expect "a picture goes on when make-usb is stopped" picture 143
expect "when it is stopped, half a picture stays" refuse half
printf '#!/bin/sh\n' >"$desk/tools/mcopy"
printf '#!/bin/sh\necho Avail\necho 30\n' >"$desk/small/df"
PATH=$desk/small:$PATH expect "a picture is begun where it has no room" picture 1
expect "that it has no room is not told" says "stick.img needs"
rm "$desk/small/df"
expect "a picture is not made" picture 0
expect "a picture is not in its place" [ "$(wc -c <"$desk/stick.img")" -gt 1000 ]
expect "a whole stick is taken for the name of a picture" ends_with 2 --image /dev/null

# --- What signs the packages leaves nothing running ---

mkdir -p "$desk/signed" && (cd "$desk" && source scripts/usb/repository && sign_repository 12 "$desk/signed") >"$desk/said" 2>&1
agent() { pgrep -f "gpg-agent --homedir $desk/build/usb/gnupg" >/dev/null; }
expect "the list of packages is not signed" [ -s "$desk/signed/InRelease" ]
expect "signing needs no agent: then this test shows nothing" agent
expect "after a signed list no stick is made" ends_with 0 --yes "$(stick)"
agent_is_gone() { # it is told to end, and ends when it comes to it
    for _ in {1..50}; do agent || return 0 && sleep 0.1; done
    refuse agent
}
expect "a gpg-agent goes on running" agent_is_gone

# --- A secret key that lies on the stick ---

stick=$(stick)
make --key "$desk/office/office.pub" "$stick"
{ printf '\xef\xbb\xbf' && sed -n 2p "$desk/office/office.key" | sed 's/$/\r/'; } >"$stick/site/keys.txt" # as Windows' Editor saves a paste
expect "a secret key on the stick is passed over" ends_with 1 --yes "$stick"
expect "a secret key on the stick is not named" says "mv -n $stick/site/keys.txt ~/off-the-stick-keys.txt"
expect "a secret key on the stick was removed, perhaps the only one" [ -e "$stick/site/keys.txt" ]

# As `install` sees it. It stops long before it would change anything here: there is no SHA256SUMS.
installing="$desk/installing"
mkdir -p "$installing/bin" && printf '#!/bin/sh\necho 0\n' >"$installing/bin/id" && printf '#!/bin/sh\necho amd64\n' >"$installing/bin/dpkg"
chmod +x "$installing"/bin/*
mkdir -p "$stick/debian13" && rm "$stick/SHA256SUMS"
expect "install goes on from a stick with a secret key" refuse env PATH="$installing/bin:$PATH" sh "$stick/install" --yes >"$desk/said" 2>&1
expect "install does not say which" says "this stick holds a secret key: site/keys.txt."

# --- Two at once ---

stick=$(stick)
exec {lock}>"$desk/build/usb/lock"
flock "$lock"
expect "two runs go on at once" ends_with 1 "$stick"
expect "the second does not say why it stops" says "another make-usb is at work here"
exec {lock}>&-
expect "after the other is done, it does not run" ends_with 0 "$stick"
exec {lock}<"$stick"
flock "$lock"
expect "two checkouts write to one stick" ends_with 1 --yes "$stick"
expect "the second does not say which stick" says "another make-usb writes to $stick"
exec {lock}>&-
exit $failed
