#!/usr/bin/env bash
# How `install` on the stick goes on after a power cut: what it writes down, when, and what it takes away at its end.
set -euo pipefail
cd "$(dirname "$0")/.."
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
failed=0
expect() { "${@:2}" || { echo "stick_unfinished_test: $1" >&2 && failed=1; }; }
refuse() { ! "$@"; }
say() { echo "install: $*"; }
# shellcheck source=scripts/usb/install.d/unfinished
source scripts/usb/install.d/unfinished
copy=$desk/copy log=$desk/log unit=$desk/system/signpost-unfinished.service wants=$desk/system/multi-user.target.wants/signpost-unfinished.service
lock=$desk/lock

new_copy() {
    rm -rf "$desk/copy" "$desk/system" && mkdir -p "$copy"
    cp -r scripts/usb/install scripts/usb/install.d "$copy/"
    (cd "$copy" && find install install.d -type f -exec sha256sum {} + >SHA256SUMS)
}

new_copy
expect "there is something to go on with before anybody agreed" refuse is_begun
expect "it cannot be begun" begin ripley-library ripley
expect "after it was begun, there is nothing to go on with" is_begun
expect "the unit is not in place, or does not start with the computer" grep -q -- --resume "$wants"
expect "the unit asks for another file than the one that says it was begun" \
    grep -qx "ConditionPathExists=/var/cache/signpost-install/agreed" "$unit"
kiosk_id='' site=''
expect "it does not go on" resume
expect "name and place are not those of before" [ "$kiosk_id $site" = "ripley-library ripley" ]
finished
expect "something stays when it has finished" [ ! -e "$copy" -a ! -e "$unit" -a ! -L "$wants" ]

# What the power cut left is written down last: without it, the rest is as if nothing had been done.
new_copy
mkdir "$desk/bin" && printf '#!/bin/sh\nexit 1\n' >"$desk/bin/cp" && chmod +x "$desk/bin/cp"
PATH=$desk/bin:$PATH expect "a full disk is not told" refuse begin a b
expect "what could not be written down is gone on with" refuse is_begun

new_copy && begin '' '' && resume
expect "who gave no name has one afterwards" [ "$kiosk_id$site" = "" ]
echo damaged >>"$copy/install"
expect "a damaged copy is gone on with" refuse resume

expect "nobody can begin" alone
expect "two are at work at once" refuse bash -c "source scripts/usb/install.d/unfinished; lock=$lock; exec 9>&-; alone"
exit $failed
