#!/usr/bin/env bash
# The units that the package installs are as closed as they were: systemd itself judges them. And the scripts that
# run as root hold no fault that shellcheck knows.
set -euo pipefail
cd "$(dirname "$0")/../config"

exposed_at_most() { # tenths, unit
    systemd-analyze security --offline=true --no-pager --threshold="$1" "$2" >/dev/null 2>&1
}

failed=0
expect() { # what, command
    "${@:2}" || { echo "units_test: $1" >&2 && failed=1; }
}
refuse() { ! "$@"; }

expect "the kiosk's unit is exposed by more than 1.2" exposed_at_most 12 systemd/signpost-kiosk.service
expect "the importer's unit is exposed by more than 0.3" exposed_at_most 3 systemd/signpost-import@.service
expect "the drop folder's unit is exposed by more than 0.3" exposed_at_most 3 systemd/signpost-inbox.service

for unit in signpost-kiosk.service:"AF_UNIX AF_NETLINK" signpost-import@.service:none signpost-inbox.service:none; do
    expect "${unit%%:*} may open other sockets than it needs" \
        grep -qx "RestrictAddressFamilies=${unit#*:}" "systemd/${unit%%:*}"
done

# Whether that can fail at all: the same unit, with one wall taken down.
holed=$(mktemp -d)
trap 'rm -r "$holed"' EXIT
sed '/^PrivateNetwork=/d' systemd/signpost-import@.service >"$holed/signpost-import@.service"
expect "a unit with a hole in it passes: this test proves nothing" \
    refuse exposed_at_most 3 "$holed/signpost-import@.service"

# An offline kiosk whose network card asks for an address in vain is not to wait for it. All that this unit waits for, and
# that waits for in its turn:
waits_for() { # unit
    local seen=" " left=("$1" basic.target sysinit.target) unit file
    while ((${#left[@]})); do
        unit=${left[0]} && left=("${left[@]:1}")
        [[ $seen != *" $unit "* ]] || continue
        seen+="$unit "
        for file in "$units/$unit" {/usr,}/lib/systemd/system/"$unit" {/usr,}/lib/systemd/system/"${unit/@*./@.}"; do
            [[ -e $file ]] || continue
            mapfile -t -O ${#left[@]} left < <(sed -n 's/^After=//p' "$file" | tr -s ' ' '\n')
            break
        done
    done
    echo "$seen"
}
waits_for_network() { [[ $(units=$1 waits_for signpost-kiosk.service) == *" network.target "* ]]; }
expect "the kiosk waits for the network" refuse waits_for_network systemd
sed 's/^Conflicts=getty/After=getty@tty1.service\n&/' systemd/signpost-kiosk.service >"$holed/signpost-kiosk.service"
expect "a kiosk that waits for a login seems not to wait for the network: this test proves nothing" \
    waits_for_network "$holed"

# It waits for the graphics card instead, once, and not for the firmware's own or for one that udev has not seen.
awaits() { ! libexec/await-card "$holed" 0 2>&1 | grep -q "no graphics card"; }
card() { # name, driver
    mkdir -p "$holed/sys/class/drm/$1/device" && echo "226:${1#card}" >"$holed/sys/class/drm/$1/dev"
    ln -s "../../drivers/$2" "$holed/sys/class/drm/$1/device/driver"
}
seen_by_udev() { touch "$holed/run/udev/data/c226:$1"; }
mkdir -p "$holed"/{run/signpost,run/udev/data,sys/class/drm/card0-HDMI-A-1}
awaits_anew() { rm -f "$holed/run/signpost/card-awaited" && awaits; }
expect "where there is no card, it finds one" refuse awaits_anew
card card0 simple-framebuffer && seen_by_udev 0
expect "the firmware's own picture is taken for a card" refuse awaits_anew
card card1 i915
expect "a card that udev has not seen is taken" refuse awaits_anew
expect "it waits a second time" awaits
seen_by_udev 1
expect "a card is not found" awaits_anew

# The drop folder's sandbox is the importer's, line by line.
sandbox() { sed -n '/^User=/,/^\[/p' "$1" | grep '='; }
expect "signpost-inbox.service and signpost-import@.service are sandboxed differently" \
    diff <(sandbox systemd/signpost-import@.service) <(sandbox systemd/signpost-inbox.service | grep -v WantedBy)

expect "shellcheck has complaints" shellcheck sbin/* libexec/* debian/postinst debian/prerm debian/postrm
expect "shellcheck has complaints" shellcheck -s bash completions/*
expect "shellcheck has complaints" shellcheck -P .. -x ../scripts/usb/install ../scripts/usb/install.d/* ../scripts/usb/{folder,keys}
exit $failed
