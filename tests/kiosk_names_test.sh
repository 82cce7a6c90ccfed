#!/usr/bin/env bash
# What `install` on the stick calls a kiosk: by what is typed, else by the serial number of the computer, never by a name
# that many have.
set -euo pipefail
cd "$(dirname "$0")/.."
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
failed=0
expect() { "${@:2}" || { echo "kiosk_names_test: $1" >&2 && failed=1; }; }
refuse() { ! "$@"; }
say() { echo "install: $*"; }
# shellcheck source=scripts/usb/install.d/names
source scripts/usb/install.d/names

for name in ripley-library R2 kiosk-5cg1234xyz; do expect "$name is no name" is_kiosk_name "$name"; done
for name in "" -x "ripley library" "ripley/.." debian Debian kiosk KIOSK localhost signpost "$(printf 'a%.0s' {1..65})"; do
    expect "\"$name\" is a name" refuse is_kiosk_name "$name"
done

computer() { # product, chassis and board serial
    rm -rf "$desk/id" && mkdir "$desk/id"
    printf '%s\n' "$1" >"$desk/id/product_serial"
    printf '%s\n' "$2" >"$desk/id/chassis_serial"
    printf '%s\n' "$3" >"$desk/id/board_serial"
    name_of_computer "$desk/id"
}
expect "a serial number makes no name" [ "$(computer 5CG1234XYZ '' '')" = kiosk-5cg1234xyz ]
expect "blanks and marks stay in a name" [ "$(computer ' PF-2 K9 W7/A ' '' '')" = kiosk-pf2k9w7a ]
expect "the case's number is not taken where the product has none" [ "$(computer '' CZC0987654 X)" = kiosk-czc0987654 ]
for nothing in "To be filled by O.E.M." "To Be Filled By O.E.M." "Default string" 0 00000000 "System Serial Number" None N/A \
    "Not Specified" "Not Applicable" INVALID 123456789 0123456789 XXXXXXX "OEM" ............ "" "  "; do
    expect "\"$nothing\" makes a name" [ "$(computer "$nothing" "$nothing" "$nothing")" = "" ]
    expect "\"$nothing\" hides the board's number" [ "$(computer "$nothing" "$nothing" BT8K11) " = "kiosk-bt8k11 " ]
done
expect "a computer without DMI has a name" [ "$(name_of_computer "$desk/none")" = "" ]
expect "a made name is none" is_kiosk_name "$(computer "$(printf 'Ab1%.0s' {1..40})" '' '')"

asked() { # what is typed; what is offered; what is to be the name
    kiosk_id=before
    ask_name "$2" >"$desk/said" < <(printf '%b' "$1")
    [[ $kiosk_id == "$3" ]]
}
expect "a name is not taken" asked 'ripley-library\n' kiosk-5cg1234xyz ripley-library
expect "what Enter would give is not said" grep -qF "press Enter for kiosk-5cg1234xyz" "$desk/said"
expect "Enter alone does not take the computer's" asked '\n' kiosk-5cg1234xyz kiosk-5cg1234xyz
expect "nobody at the keyboard does not take the computer's" asked '' kiosk-5cg1234xyz kiosk-5cg1234xyz
expect "Enter alone does not leave it to the machine-id" asked '\n' '' ''
expect "that is not said" grep -qF "one made from its machine-id" "$desk/said"
expect "a name of many is taken" asked 'debian\nkiosk\nripley library\nripley\n' '' ripley
expect "a name of many is not told" grep -qF '"debian" is no name for a kiosk' "$desk/said"
exit $failed
