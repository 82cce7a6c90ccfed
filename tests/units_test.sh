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

# What it draws on: a graphics card, or what the firmware has set up. What reads out to whoever has headphones: the sound card, the jack, and what it shuts its own children in with.
kiosk_has() { grep -qxF "$1" systemd/signpost-kiosk.service; }
for line in 'DeviceAllow=char-226 rw' 'DeviceAllow=char-29 rw' 'DeviceAllow=char-116 rw' 'DeviceAllow=char-13 rw' 'SupplementaryGroups=video render input audio' \
    'SystemCallFilter=seccomp landlock_create_ruleset landlock_add_rule landlock_restrict_self'; do
    expect "the kiosk's unit has no line $line" kiosk_has "$line"
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

# What nobody waits for comes after the first picture: the drop folder among it.
comes_first() { grep '^Before=' systemd/signpost-kiosk.service | grep -qw -- "$1"; }
for unit in signpost-inbox e2scrub_reap apt-daily apt-daily-upgrade cron; do
    expect "$unit.service may come before the first picture" comes_first "$unit.service"
done
expect "kernel and initramfs write what is typed on the kiosk's own console" \
    grep -q '^GRUB_CMDLINE_LINUX_DEFAULT=.* console=tty40 ' lockdown/etc/default/grub.d/90-signpost.cfg

# A command of its unit that runs beside it would hang up its terminal, and end it: found in a machine.
expect "the kiosk is ended with its first picture" refuse grep -q '^ExecStartPost=\|^ExecReload=' systemd/signpost-kiosk.service
expect "the boot loader does not hear of the first picture" grep -qx 'Wants=signpost-started.service' systemd/signpost-kiosk.service
expect "the boot loader hears of it where no picture came" grep -qx 'Requires=signpost-kiosk.service' systemd/signpost-started.service

# Whether it has an X server or Cage is asked only where the settings say so.
mkdir "$holed/path" && printf '#!/bin/sh\necho asked >>%q\necho x11\n' "$holed/asked" >"$holed/path/kioskctl" && chmod +x "$holed/path/kioskctl"
sed 's|^bare$|exit|; s|exec |exit # |' libexec/start >"$holed/start"
is_asked() { # line of the settings
    echo "$1" >"$holed/kiosk.toml" && rm -f "$holed/asked"
    PATH=$holed/path:$PATH SETTINGS=$holed/kiosk.toml sh "$holed/start" >/dev/null 2>&1 || true
    [ -e "$holed/asked" ]
}
for line in 'screen_mm = [476, 268]' 'display_server = "none"' '# display_server = "x11"' '  display_server="none"  # or "x11"'; do
    expect "kioskctl is called for nothing: $line" refuse is_asked "$line"
done
for line in 'display_server = "x11"' '"display_server" = "cage"' "display_server = 'x11'"; do
    expect "the settings are not heeded: $line" is_asked "$line"
done

# Asked to end when nobody is there, the kiosk is waited for, and nobody else is asked.
pretend_kiosk() { # what it does when it is asked
    cp "$(command -v bash)" "$holed/kiosk"
    "$holed/kiosk" -c "trap '$1' USR1; echo >'$holed/runs'; while :; do sleep 0.1; done" &
    kiosk=$!
    until [ -e "$holed/runs" ]; do sleep 0.1; done
    mkdir -p "$holed/sys/fs/cgroup/the/group" && printf '%s\n' $$ "$kiosk" >"$holed/sys/fs/cgroup/the/group/cgroup.procs"
    printf '#!/bin/sh\necho /the/group\n' >"$holed/path/systemctl" && chmod +x "$holed/path/systemctl"
}
asks_it_to_end() { PATH=$holed/path:$PATH libexec/end-when-free "$1" "$holed"; }
pretend_kiosk 'exit 0'
expect "a kiosk that ends is not waited for" asks_it_to_end 20
expect "where there is no kiosk, one is said to have ended" refuse asks_it_to_end 20
rm "$holed/runs" && pretend_kiosk :
expect "a kiosk where somebody stays is said to have ended" refuse asks_it_to_end 1
{ kill -KILL "$kiosk" && wait "$kiosk"; } 2>/dev/null || true
rm "$holed/path/systemctl"

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

# A live stick: one PC and stick have one machine-id, at each start; another PC or another stick has another.
live=../scripts/usb/live-files/root
pc() { # serial of its board, serial of the stick
    local at=$holed/sys/devices/pci/usb1/1-2
    rm -rf "$holed/sys" "$holed/run/machine-id" && mkdir -p "$holed"/sys/{class/dmi/id,dev/block} "$at/1-2:1.0/block/sda/sda2"
    ln -s "$at/1-2:1.0/block/sda/sda2" "$holed/sys/dev/block/8:2"
    echo 03000200-0400-0500-0006-000700080009 >"$holed/sys/class/dmi/id/product_uuid" # many a cheap PC has this one
    [[ -z $1 ]] || echo "$1" >"$holed/sys/class/dmi/id/board_serial"
    echo 0781 | tee "$at/idVendor" >"$at/idProduct"
    [[ -z $2 ]] || echo "$2" >"$at/serial"
    $live/usr/libexec/signpost-live/set-machine-id "$holed" 8:2 && cat "$holed/run/machine-id"
}
first=$(pc A 1)
expect "a live stick's machine-id is none" grep -qxE '[0-9a-f]{32}' <<<"$first"
expect "a live stick's machine-id changes" [ "$(pc A 1)" = "$first" ]
for other in "B 1" "A 2" " 1" "A "; do
    expect "two live kiosks have one machine-id" [ "$(pc "${other% *}" "${other#* }")" != "$first" ]
done
rm -r "$holed/sys" "$holed/run/machine-id"
expect "where nothing is known of PC and stick, there is a machine-id, one for all" \
    [ "$($live/usr/libexec/signpost-live/set-machine-id "$holed" 8:2; cat "$holed/run/machine-id" 2>/dev/null)" = "" ]
expect "the live system does not set its machine-id" grep -q 'enable signpost-live-id.service' ../scripts/usb/live-files/finish
expect "its unit is wrong" grep -q "ExecStart=-$(cd $live && printf '/%s' usr/libexec/*/set-machine-id)" \
    $live/etc/systemd/system/signpost-live-id.service

# A stick that Windows formatted for itself: what the importer is told of it, so that the screen can say so.
put() { printf -- "$2" | dd of="$holed/picture" bs=1 seek="$1" conv=notrunc status=none; }
guid='\x3b\xd6\x67\x49\x29\x2e\xd8\x4a\x83\x99\xf6\xa3\x39\xe3\xd0\x01' # of a volume that BitLocker encrypted
blank() { rm -f "$holed/picture" && truncate -s 1M "$holed/picture"; }
ntfs() {
    put 0 '\xeb\x52\x90NTFS    ' && put 11 '\x00\x02\x08' && put 21 '\xf8' && put 40 '\x00\x08' && put 48 '\x04'
    put 56 '\x02' && put 64 '\xf6' && put 68 '\x01' && put 510 '\x55\xaa'
    put 16384 'FILE' && put 19456 'FILE' && put 19476 '\x38' && put 19512 '\xff\xff\xff\xff'
}
bitlocker() { put 0 '\xeb\x58\x90-FVE-FS-' && put 160 "$guid" && put 176 '\x00\x00\x01' && put 65536 '-FVE-FS-'; }
bitlocker_to_go() { # is FAT, too
    put 0 '\xeb\x58\x90MSWIN4.1' && put 11 '\x00\x02\x01\x01\x00\x02\x00\x02\x00\x08\xf8\x06' && put 54 'FAT12   '
    put 510 '\x55\xaa' && put 424 "$guid" && put 440 '\x00\x00\x01' && put 65536 '-FVE-FS-'
}
format() { blank && "$1" && [ "$(libexec/stick format "$holed/picture")" = "$2" ]; }
expect "a stick of NTFS is told as another" format ntfs ntfs
expect "a stick with BitLocker is told as another" format bitlocker BitLocker
expect "a stick with BitLocker that looks like FAT is told as another" format bitlocker_to_go BitLocker
expect "a stick without any format has one" format true ""
expect "the importer is not told how a stick is formatted that cannot be mounted" \
    grep -q -- '--format /run/signpost-sticks/%i/format$' systemd/signpost-import@.service

# A kiosk whose own disk hangs on USB never takes that for a stick with content: its boot partition is FAT, too.
disk() { # name, number of its first partition's device
    local at=$holed/usb/sys/devices/pci/$1
    mkdir -p "$holed"/usb/sys/{class/block,dev/block} "$holed/usb/proc/self" "$at/${1}1" "$at/${1}2"
    for part in "${1}1" "${1}2"; do touch "$at/$part/partition" && ln -s "$at/$part" "$holed/usb/sys/class/block/$part"; done
    ln -s "$at" "$holed/usb/sys/class/block/$1"
    ln -s "$at/${1}2" "$holed/usb/sys/dev/block/$2"
}
stands_on() { printf '%s\n' "22 1 $1 / / rw,relatime shared:1 - ext4 $2 rw" "30 22 8:33 / /media/stick ro - vfat /dev/sdc1 ro" >"$holed/usb/proc/self/mountinfo"; }
is_own() { libexec/stick own "$1" "$holed/usb"; }
disk sda 8:2 && disk sdb 8:18 && disk sdc 8:34 && stands_on 8:2 /dev/sda2
for part in sda sda1 sda2; do expect "$part, on which the kiosk stands, is taken for a stick" is_own "$part"; done
for part in sdb sdb1 sdb2 sdc1; do expect "a stick, $part, is taken for the kiosk's own disk" refuse is_own "$part"; done
stands_on 0:31 /dev/sdb2 # btrfs
expect "a boot partition beside btrfs is taken for a stick" is_own sdb1
expect "beside btrfs a stick is the kiosk's own disk" refuse is_own sda1
mapped=$holed/usb/sys/devices/virtual/dm # LVM on an encrypted partition
mkdir -p "${mapped}-0/slaves" "${mapped}-1/slaves"
ln -s "$holed/usb/sys/devices/pci/sda/sda2" "${mapped}-0/slaves/" && ln -s "${mapped}-0" "${mapped}-1/slaves/"
ln -s "${mapped}-1" "$holed/usb/sys/dev/block/253:1" && stands_on 253:1 /dev/mapper/vg-root
expect "a boot partition beside an encrypted one is taken for a stick" is_own sda1
expect "beside an encrypted disk a stick is the kiosk's own" refuse is_own sdb1
asks_udev() { sed '/TAG+=/q' udev/70-signpost-stick.rules | grep -qF 'SUBSYSTEMS=="usb", PROGRAM=="/usr/libexec/signpost/stick own %k", GOTO="signpost_end"'; }
expect "udev does not ask whether it is the kiosk's own disk" \
    asks_udev

# What the disk says of itself, from smartctl's exit code alone: nothing of it is guessed.
mkdir -p "$holed/bin" "$holed/disk"
disk_says() { # smartctl's exit code
    rm -f "$holed/disk/health" && printf '#!/bin/sh\nexit %s\n' "$1" >"$holed/bin/smartctl" && chmod +x "$holed/bin/smartctl"
    PATH=$holed/bin:$PATH libexec/ask-disk "$holed/disk" sda && cat "$holed/disk/health" 2>/dev/null
}
expect "a disk that is well is not told" [ "$(disk_says 0)" = "sda passed" ]
expect "a disk that fails is not told" [ "$(disk_says 8)" = "sda failing" ]
expect "a disk that fails, and was hard to ask, is not told" [ "$(disk_says 12)" = "sda failing" ]
expect "old errors in its log make a disk a failing one" [ "$(disk_says 64)" = "sda passed" ]
for silent in 1 2 4; do expect "a disk that cannot be asked says something" [ "$(disk_says $silent)" = "" ]; done
expect "the disk's unit is exposed by more than 4.5" exposed_at_most 45 systemd/signpost-disk.service
expect "the clock's unit is exposed by more than 3.0" exposed_at_most 30 systemd/signpost-clock.service
# Settings and keys from a stick, and a computer that goes off: root's services, each with no more than it needs.
expect "the settings' unit is exposed by more than 1.5" exposed_at_most 15 systemd/signpost-settings.service
expect "the power's unit is exposed by more than 1.7" exposed_at_most 17 systemd/signpost-power.service
expect "the unit that copies a program is exposed by more than 1.5" exposed_at_most 15 systemd/signpost-program@.service
expect "a stick without a program starts it" grep -qx 'ConditionPathExists=/run/signpost-sticks/%i/stick/program.sums.minisig' systemd/signpost-program@.service
expect "it comes before the importer, who checks the stick" grep -q '^After=.*signpost-import@%i.service' systemd/signpost-program@.service
expect "udev does not start it" grep -q 'SYSTEMD_WANTS}+="signpost-import@%k.service signpost-program@%k.service"' udev/70-signpost-stick.rules
may_write() { sed -n 's/^ReadWritePaths=//p' "systemd/$1"; }
expect "the settings' service may write elsewhere" [ "$(may_write signpost-settings.service)" = "/var/lib/signpost/store -/etc/signpost" ]
expect "the power's service may write elsewhere" [ "$(may_write signpost-power.service)" = /var/lib/signpost/store ]
expect "the importer may write settings" refuse grep -q /etc systemd/signpost-import@.service
condition_of() { # unit; the files that its condition looks at, made up
    sed -n "s|^ExecCondition=/bin/sh -c '\(.*\)'|\1|p" "systemd/$1" | sed "s|/var/lib|$holed/var/lib|g" | sh
}
mkdir -p "$holed/var/lib/signpost/store/offered" "$holed/var/lib/signpost-settings"
condition() { condition_of signpost-settings.service; }
expect "the settings' service starts for nothing" refuse condition
touch "$holed/var/lib/signpost/store/offered/new.toml" && expect "it starts for a file whose signature is still to come" refuse condition
touch "$holed/var/lib/signpost/store/offered/new.toml.minisig" && expect "what a stick brought is not taken" condition
rm "$holed/var/lib/signpost/store/offered/"* && echo 'settings_serial = 7' >"$holed/var/lib/signpost-settings/state.toml"
expect "it starts for settings that were taken long ago" refuse condition
echo 'trial_serial = 8' >>"$holed/var/lib/signpost-settings/state.toml" && expect "a trial that the power interrupted is not gone on with" condition
# Settings that freeze the whole computer are counted, too: before the kiosk has them.
expect "the trial's unit is exposed by more than 1.5" exposed_at_most 15 systemd/signpost-trial.service
expect "a start is counted after the kiosk's" grep -q '^Before=.*signpost-kiosk.service' systemd/signpost-trial.service
expect "starts are not counted" grep -qx 'ExecStart=/usr/bin/kioskctl take-offered --starting' systemd/signpost-trial.service
expect "the kiosk may wait for the count for ever" grep -qx 'TimeoutStartSec=20s' systemd/signpost-trial.service
expect "the trial's service may write elsewhere" [ "$(may_write signpost-trial.service)" = "$(may_write signpost-settings.service)" ]
counts() { condition_of signpost-trial.service; }
expect "a start is not counted while settings are on trial" counts
echo 'settings_serial = 7' >"$holed/var/lib/signpost-settings/state.toml" && expect "a start is counted for nothing" refuse counts
for unit in signpost-settings.path signpost-settings.service signpost-trial.service signpost-power.path; do
    expect "install does not see to $unit" grep -q "^units=.* $unit" ../scripts/usb/install
    expect "the Ansible role does not see to $unit" grep -q -- "- $unit" ansible/roles/signpost/tasks/services.yml
done

expect "the disk is asked before the first picture" grep -q '^OnBootSec=[1-9][0-9]*min' systemd/signpost-disk.timer

# Removed, the package leaves no link that leads nowhere; and of links of others none is touched.
scripts=$PWD/debian
leftovers() ( # what dpkg says to the script
    rm -rf "$holed/root" && mkdir -p "$holed"/root/etc/systemd/system/multi-user.target.wants "$holed"/root/etc/sysctl.d
    cd "$holed/root/etc"
    ln -s /lib/systemd/system/signpost-kiosk.service systemd/system/multi-user.target.wants/
    ln -s /usr/share/signpost/lockdown/etc/sysctl.d/90-signpost.conf sysctl.d/
    ln -s /dev/null systemd/system/somebodys.service
    ln -s /nowhere/else systemd/system/broken.service
    echo admin >sysctl.d/99-admin.conf
    DPKG_ROOT=$holed/root sh "$scripts/postrm" "$1" >/dev/null 2>&1
    find . -type l -o -type f | sort | paste -sd ' '
)
expect "links to what is gone stay, or others' go" \
    [ "$(leftovers remove)" = "./sysctl.d/99-admin.conf ./systemd/system/broken.service ./systemd/system/somebodys.service" ]
expect "an upgrade takes links away" [ "$(leftovers upgrade | wc -w)" = 5 ]
disabled() { # what dpkg says to the script
    printf '#!/bin/sh\necho "$@" >>%s\n' "$holed/called" >"$holed/bin/systemctl" && cp "$holed/bin/systemctl" "$holed/bin/signpost-lockdown"
    chmod +x "$holed"/bin/* && rm -f "$holed/called"
    PATH=$holed/bin:$PATH sh debian/prerm "$1" && cat "$holed/called" 2>/dev/null
}
for unit in $(grep -lE '^WantedBy=' systemd/* | xargs -n 1 basename); do
    expect "$unit stays enabled when the package is removed" grep -qE "^disable .*$unit" <<<"$(disabled remove)"
done
expect "an upgrade disables units" [ "$(disabled upgrade)" = "" ]

# The drop folder's sandbox is the importer's, line by line.
sandbox() { sed -n '/^User=/,/^\[/p' "$1" | grep '='; }
expect "signpost-inbox.service and signpost-import@.service are sandboxed differently" \
    diff <(sandbox systemd/signpost-import@.service) <(sandbox systemd/signpost-inbox.service | grep -v WantedBy)

# What a power cut left of an installation is put right before the kiosk starts, which never waits for it for long.
status() { mkdir -p "$holed/var/lib/dpkg/updates" && printf 'Package: a\nStatus: install ok %s\n' "$1" >"$holed/var/lib/dpkg/status"; }
needs_repair() { libexec/repair needed "$holed"; }
expect "a computer without dpkg is to be repaired" refuse needs_repair
status installed && expect "a whole computer is to be repaired" refuse needs_repair
for half in half-installed unpacked half-configured triggers-pending; do
    status $half && expect "what is $half is not repaired" needs_repair
done
status installed && touch "$holed/var/lib/dpkg/updates/0001" && expect "what dpkg had not written down yet is not repaired" needs_repair
mkdir "$holed/power" && printf '#!/bin/sh\necho "$@" >%q\nsleep 5\n' "$holed/configured" >"$holed/power/dpkg" && chmod +x "$holed/power/dpkg"
sed 's/^seconds=.*/seconds=1/' libexec/repair >"$holed/repair"
repair_in_time() { PATH=$holed/power:$PATH timeout 4 sh "$holed/repair" >/dev/null 2>&1 && grep -q -- '--configure -a' "$holed/configured"; }
expect "a repair that does not end keeps the kiosk from starting" repair_in_time
expect "the kiosk starts before the repair" grep -q '^Before=.*signpost-kiosk.service' systemd/signpost-repair.service
expect "install does not see to the repair" grep -q '^units=.*signpost-repair.service' ../scripts/usb/install
expect "what a power cut left is not gone on with" \
    grep -q "ExecStart=/bin/sh /var/cache/signpost-install/install --resume" ../scripts/usb/install.d/signpost-unfinished.service
for unit in systemd/*.service ../scripts/usb/install.d/*.service; do
    case $unit in *@*) continue ;; esac
    # It wants programs that are not installed here.
    expect "systemd does not understand $unit" refuse grep -qE 'Unknown|Failed to parse|Invalid' <(systemd-analyze verify "$unit" 2>&1)
done

# scripts/package fails where lintian warns, and make-usb with it.
for script in postinst prerm postrm; do
    if grep -E '^(.+;)?\s*systemctl\b' "debian/$script" | grep -qv daemon-reload; then
        expect "lintian will complain of systemctl in debian/$script: name it in debian/lintian-overrides, with the reason" \
            grep -qF "maintainer-script-calls-systemctl [$script:*]" debian/lintian-overrides
    fi
done
expect "shellcheck has complaints" shellcheck sbin/* libexec/* debian/postinst debian/prerm debian/postrm
expect "shellcheck has complaints" shellcheck -s bash completions/*
mapfile -t installer < <(find ../scripts/usb/install* -type f ! -name '*.service')
expect "shellcheck has complaints" shellcheck -P .. -x "${installer[@]}" ../scripts/usb/{closure,folder,keys} \
    ../scripts/usb/live-files/{finish,root/usr/libexec/signpost-live/*}
exit $failed
