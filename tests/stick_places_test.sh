#!/usr/bin/env bash
# How `install` on the stick asks where the kiosk stands, where its content serves several places.
set -euo pipefail
cd "$(dirname "$0")/.."
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
failed=0
expect() { "${@:2}" || { echo "stick_places_test: $1" >&2 && failed=1; }; }
say() { echo "install: $*"; }
# shellcheck source=scripts/usb/install.d/places
source scripts/usb/install.d/places

printf '%s\n' belper ripley ripley-surgery >"$desk/places"
asked() { # what is typed; what is to be the place
    site=before
    ask_place "$desk/places" >"$desk/said" < <(printf '%b' "$1")
    [[ $site == "$2" ]]
}
expect "a place is not taken" asked 'ripley\n' ripley
expect "the places are not named" grep -qF "belper ripley ripley-surgery" "$desk/said"
expect "Enter alone does not leave it open" asked '\n' ''
expect "nobody at the keyboard does not leave it open" asked '' ''
expect "a mistake ends the asking" asked 'rippley\nRipley\nripl.y\n-x\nripley-surgery\n' ripley-surgery
expect "a mistake is not told" grep -qF "there is no place rippley on this stick" "$desk/said"
exit $failed
