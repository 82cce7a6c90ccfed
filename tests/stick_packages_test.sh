#!/usr/bin/env bash
# What `install` does with packages, by its own functions and the real apt and dpkg, on a scratch root below a folder: of a
# stick whose repository make-usb's own function signed. The packages hold a file each. No root is needed.
set -euo pipefail
cd "$(dirname "$0")/.."
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
failed=0
expect() { "${@:2}" || { echo "stick_packages_test: $1" >&2 && failed=1; }; }
says() { grep -qF -- "$1" "$desk/said"; }

deb() { # to, name, version, further lines of its control file
    local at=$desk/deb
    rm -rf "$at" && mkdir -p "$at/DEBIAN" "$at/etc" "$1"
    printf '%s\n' "Package: $2" "Version: $3" "Architecture: amd64" "Maintainer: A <a@example.org>" "Description: test" "${@:4}" >"$at/DEBIAN/control"
    echo "/etc/$2.conf" >"$at/DEBIAN/conffiles"
    echo "$2 $3" >"$at/etc/$2.conf"
    (cd "$at" && md5sum "etc/$2.conf" >DEBIAN/md5sums)
    dpkg-deb --root-owner-group -Znone -b "$at" "$1" >/dev/null
}

# The computer: what the kiosk needs is there, but of before; and what has nothing to do with a kiosk.
root=$desk/root
mkdir -p "$root"/{etc/apt/{apt.conf.d,preferences.d},var/log/apt,var/lib/dpkg/{info,updates},var/lib/apt/lists/partial,var/cache/apt/archives/partial}
touch "$root/var/lib/dpkg/"{status,available}
dpkg_here=(--root="$root" --force-not-root --force-bad-path --log="$desk/dpkg.log")
{
    echo "Dir \"$root\"; Dir::Etc::Trusted \"/dev/null\"; Debug::NoLocking true; APT::Architecture amd64; APT::Architectures { amd64; };"
    printf 'DPkg::Options:: "%s";\n' "${dpkg_here[@]}"
    echo "Dir::Bin::dpkg \"$(command -v dpkg)\"; Dir::Bin::methods \"/usr/lib/apt/methods\";"
} >"$desk/apt.conf"
export APT_CONFIG=$desk/apt.conf
deb "$desk/old" libneeded 1.0
deb "$desk/old" libalone 1.0
deb "$desk/old" libtied 1.0
deb "$desk/old" tied-to-it 1.0 "Depends: libtied (= 1.0)"
deb "$desk/old" disturber 1.0
deb "$desk/old" precious 1.0
deb "$desk/old" alien 1.0
for kernel in 6.1.0-8 6.1.0-9 6.1.0-10; do deb "$desk/old" "linux-image-$kernel-amd64" 6.1; done
deb "$desk/old" linux-image-amd64 6.1 "Depends: linux-image-6.1.0-10-amd64"
deb "$desk/old" libc6 2.36-9+deb12u1
dpkg "${dpkg_here[@]}" -i "$desk"/old/*.deb >"$desk/log" 2>&1 || { cat "$desk/log" >&2 && exit 1; }
echo "changed by the office" >"$root/etc/libneeded.conf"

# The stick.
export copy=$desk/copy release=debian12 log=$desk/log state=$desk/state
to=$copy/$release
deb "$to" signpost 1.0 "Depends: libneeded"
deb "$to" libneeded 1.1 "Depends: libnew"
deb "$to" libnew 1.0
deb "$to" libalone 1.1
deb "$to" libtied 1.1
deb "$to" disturber 1.1 "Conflicts: precious"
deb "$to" precious 1.0
deb "$to" tied-to-it 1.0 "Depends: libtied (= 1.0)"
deb "$to" linux-image-6.1.0-11-amd64 6.2
deb "$to" linux-image-amd64 6.2 "Depends: linux-image-6.1.0-11-amd64"
deb "$to" libc6 2.36-9+deb12u2
source scripts/usb/repository
source scripts/usb/closure
mkdir -p "$desk/checkout/build/usb"
(cd "$desk/checkout" && sign_repository 12 "$to") >"$desk/signing" 2>&1 || { cat "$desk/signing" >&2 && exit 1; }
gpgconf --homedir "$desk/checkout/build/usb/gnupg" --kill all

# Another dpkg than this computer's, where `install` looks for itself.
dpkg() { command dpkg "${dpkg_here[@]}" "$@"; }
dpkg-query() { command dpkg-query --admindir="$root/var/lib/dpkg" "$@"; }
say() { echo "install: $*"; }
uname() { case $1 in -r) echo "${running-6.1.0-9-amd64}" ;; -v) echo "#1 SMP Debian ${built-6.1} (2026-01-01)" ;; esac; }
source scripts/usb/install.d/packages
source scripts/usb/install.d/system
version() { dpkg-query -W -f '${db:Status-Status} ${Version}' "$1" 2>/dev/null; }
has() { [[ $(version "$1") == "installed $2" ]]; }

# What --check says, before and after.
source scripts/usb/install.d/check
dpkg_info=$root/var/lib/dpkg/info
mkdir -p "$copy/lists" "$copy/site/keys" "$desk/etc/keys" && etc=$desk/etc
echo a >"$copy/site/keys/office.pub" && echo a >"$desk/etc/keys/office.pub" && echo b >"$desk/etc/keys/gone.pub"
settings_into() { printf 'kiosk_id = "a"\nhide_key = "F12"\n' >"$1"; }
printf 'kiosk_id = "a"\n' >"$etc/kiosk.toml"
apt update
would() { { would_packages && would_settings && would_keys; } >"$desk/said"; }
files() { find "$root" -path "$root/var/log" -prune -o -type f ! -name '*.bin' -exec sha256sum {} + | sort; } # apt notes how it planned
before=$(files)
would
expect "--check does not say which packages come" says "packages, new: libnew linux-image-6.1.0-11-amd64 signpost"
expect "--check does not say which packages are newer" says "packages, newer: libalone libc6 libneeded linux-image-amd64"
expect "--check does not say what of the settings changes" says 'settings: + hide_key = "F12"'
expect "--check names settings that stay" [ "$(grep -c kiosk_id "$desk/said")" = 0 ]
expect "--check does not say which key goes" says "keys: gone.pub may no longer sign"
expect "--check names a key that stays" [ "$(grep -c office.pub "$desk/said")" = 0 ]
expect "--check changes something" [ "$before" = "$(files)" ]

proc=$desk/proc && mkdir "$proc"
note_libc
install_package >"$desk/said" || { tail -n 30 "$desk/log" "$desk/said" >&2 && exit 1; }
expect "the kiosk's package is not installed" has signpost 1.0
expect "what the package needs stays old" has libneeded 1.1
expect "what a newer package needs is not there" has libnew 1.0
expect "what is on the stick, but not asked for, stays old" has libalone 1.1
expect "what is new is not told" says "brought up to date: libalone libc6 libneeded."
expect "a configuration file that was changed is written over" grep -qx "changed by the office" "$root/etc/libneeded.conf"
expect "something was removed for an upgrade" has precious 1.0
expect "something was removed for an upgrade" has tied-to-it 1.0
expect "what cannot be upgraded without a removal was changed" has libtied 1.0
expect "what stays old is not told" says "not brought up to date, because something else here needs the old ones: disturber libtied."
expect "what was there before is not written down" grep -qx libalone "$state/packages-before"
expect "what came is written down as there before" [ "$(grep -cx signpost "$state/packages-before")" = 0 ]

# The kernel, and what cannot be brought up to date at all.
expect "the kernel stays old" has linux-image-6.1.0-11-amd64 6.2
expect "the kernel that runs, or the newest before it, went" has linux-image-6.1.0-9-amd64 6.1
expect "the kernel that runs, or the newest before it, went" has linux-image-6.1.0-10-amd64 6.1
expect "a kernel that nobody needs any more stays" [ "$(version linux-image-6.1.0-8-amd64)" != "installed 6.1" ]
tell_not_on_stick >"$desk/said"
expect "what the stick has no updates of is not told" says "the stick has no updates of these, which stay as they are: alien."

# A disk that was copied: GRUB's answer of then is another disk.
debconf-show() { echo "* grub-pc/install_devices: $told"; }
grub-probe() { echo /dev/sdx; }
debconf-set-selections() { cat >"$desk/answer"; }
grub_goes_to() { rm -f "$desk/answer" && absent='' && mend_grub_disk >"$desk/said" && [[ $(cat "$desk/answer" 2>/dev/null) == "$1" ]]; }
told="/dev/null, $desk/absent"
expect "GRUB's update asks for a disk that is not there" grub_goes_to "grub-pc grub-pc/install_devices multiselect /dev/sdx"
expect "that GRUB goes to another disk is not told" says "GRUB was told of a disk that is not here ($desk/absent); it goes to /dev/sdx."
told=/dev/null
expect "GRUB goes to another disk than it was told" grub_goes_to ""
told=
expect "a computer without GRUB for BIOS gets an answer for it" grub_goes_to ""

# Why the computer must be started anew, and which services.
process() { # id, unit, what it has open
    mkdir -p "$proc/$1" && echo "0::/system.slice/$2" >"$proc/$1/cgroup"
    echo "7f00-7f01 r-xp 00000000 08:01 42                         $3" >"$proc/$1/maps"
}
process 10 ssh.service "/usr/lib/x86_64-linux-gnu/libcrypto.so.3 (deleted)"
process 11 system-getty.slice/getty@tty2.service "/usr/lib/x86_64-linux-gnu/libc.so.6 (deleted)"
process 12 dbus.service "/usr/lib/x86_64-linux-gnu/libexpat.so.1 (deleted)"
process 13 cron.service "/usr/lib/x86_64-linux-gnu/libc.so.6"
process 14 signpost-kiosk.service "/memfd:pulse (deleted)"
expect "a service with old files is not restarted, or another is" [ "$(systemctl() { echo "$*" >>"$desk/restarted"; }; restart_services; cat "$desk/restarted")" = "try-restart ssh.service" ]
reasons() { restart_reasons | paste -sd ','; }
expect "why to restart is told wrongly" [ "$(reasons)" = "a new kernel,a new C library,dbus" ]
running=6.1.0-11-amd64 built=6.2
expect "the newest kernel runs, and is told as new" [ "$(reasons)" = "a new C library,dbus" ]
built=6.1
expect "the newest kernel runs as it was before it was mended, which is not told" [ "$(reasons)" = "a new kernel,a new C library,dbus" ]
note_libc
expect "after a power cut in between, the new C library is taken for the old one" [ "$(reasons)" = "a new kernel,a new C library,dbus" ]
rm -r "$proc"/* "$copy/libc-before" && note_libc && built=6.2
expect "nothing is new, and a reason is told" [ "$(reasons)" = "" ]

# With all in place there is nothing to say, but of another build of the same version.
rm "$desk/etc/keys/gone.pub" && settings_into "$etc/kiosk.toml"
would
expect "--check sees changes where there are none" [ ! -s "$desk/said" ]
echo "0123  etc/signpost.conf" >"$dpkg_info/signpost.md5sums"
would
expect "--check does not see another build" [ "$(cat "$desk/said")" = "packages, another build: signpost" ]

# The power went while a package was unpacked: its files are not whole, and dpkg cannot configure it.
sed -i '/^Package: libneeded$/,/^$/s/^Status: .*/Status: install reinstreq half-installed/' "$root/var/lib/dpkg/status"
rm "$root/etc/libneeded.conf"

install_package >"$desk/said" || { tail -n 30 "$desk/log" "$desk/said" >&2 && exit 1; }
expect "what the power cut short is not whole" has libneeded 1.1
expect "a second time, something is brought up to date again" [ "$(grep -c ': brought up to date' "$desk/said")" = 0 ]
# The day that the stick notes of its Debian: the newest of Debian's own Release files, and of nobody else's.
day() (
    mkdir -p "$desk/day/build/usb/apt12/state/lists" && cd "$desk/day"
    lists=build/usb/apt12/state/lists
    printf 'Origin: Debian\nLabel: Debian\nDate: Sat, 14 Nov 2026 10:04:05 UTC\n' >$lists/a_InRelease
    printf 'Origin: Debian\nLabel: Debian-Security\nDate: Fri, 20 Nov 2026 23:59:00 UTC\n' >$lists/b_InRelease
    printf 'Origin: Example\nDate: Wed, 25 Nov 2026 10:00:00 UTC\n' >$lists/c_InRelease
    debian_as_of 12
)
expect "the day of the stick's Debian is not that of its newest Release file" [ "$(day)" = 2026-11-20 ]
expect "without any Release file there is a day" [ "$(cd "$desk" && debian_as_of 12)" = "" ]
# Noted where all of it came, and not where something was kept back.
noted() ( # what was kept back
    copy=$desk/note kept=$1 release=debian12 etc=$desk/noted
    rm -rf "$copy" "$etc" && mkdir -p "$copy/debian12" "$etc" && echo 2026-11-20 >"$copy/debian12/debian-as-of"
    write_debian_as_of && cat "$etc/debian-as-of" 2>/dev/null || true
)
expect "the day is not noted" [ "$(noted '')" = 2026-11-20 ]
expect "the day is noted though something was kept back" [ "$(noted 'libssl3')" = "" ]

exit $failed
