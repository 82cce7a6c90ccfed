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

# The drop folder's sandbox is the importer's, line by line.
sandbox() { sed -n '/^User=/,/^\[/p' "$1" | grep '='; }
expect "signpost-inbox.service and signpost-import@.service are sandboxed differently" \
    diff <(sandbox systemd/signpost-import@.service) <(sandbox systemd/signpost-inbox.service | grep -v WantedBy)

expect "shellcheck has complaints" shellcheck sbin/* libexec/* debian/postinst debian/prerm debian/postrm
expect "shellcheck has complaints" shellcheck -s bash completions/*
expect "shellcheck has complaints" shellcheck -P .. -x ../scripts/usb/install ../scripts/usb/install.d/* ../scripts/usb/{folder,keys}
exit $failed
