#!/usr/bin/env bash
# The small initramfs beside Debian's own: when it is made, when there is none, and what the boot loader starts. tests/vm/boot_test.py
# tries it on a machine.
set -euo pipefail
cd "$(dirname "$0")/../config"

desk=$(mktemp -d)
trap 'rm -r "$desk"' EXIT
failed=0
expect() { # what, command
    "${@:2}" || { echo "small_initrd_test: $1" >&2 && failed=1; }
}
refuse() { ! "$@"; }

# --- small-initrd, with a mkinitramfs that makes files of the size that it is told ---
mkdir -p "$desk"/{bin,boot/grub,etc/conf.d,run} "$desk"/sys/{class/drm/card0/device/driver,module/virtio_gpu}
ln -s ../../../../../module/virtio_gpu "$desk/sys/class/drm/card0/device/driver/module"
cat >"$desk/bin/mkinitramfs" <<'END'
#!/bin/sh
[ "$1 $3" = "-d -o" ] || exit 1
{ cat "$2"/conf.d/*; sed 's/^/driver /' "$2/modules"; } >"$DESK/asked"
size=$SMALL
if grep -q 'driver virtio' "$DESK/asked"; then size=$WITH_DRIVER; fi
[ "$size" != fails ] && truncate -s "$size" "$4"
END
printf '#!/bin/sh\necho "$@" >>%q\n' "$desk/noted" >"$desk/bin/grub-editenv"
chmod +x "$desk"/bin/*
echo xhci_pci >"$desk/etc/modules"
make() { # size with the graphics driver, size without, arguments
    rm -f "$desk"/asked "$desk"/noted
    DESK=$desk WITH_DRIVER=$1 SMALL=$2 BOOT=$desk/boot SYS=$desk/sys ETC=$desk/etc RUNNING=${running-$desk/run} PATH=$desk/bin:$PATH \
        sh libexec/small-initrd "${@:3}" 2>"$desk/said"
}
fresh() {
    rm -rf "$desk/boot" && mkdir -p "$desk/boot/grub" && echo x >"$desk/boot/grub/grubenv"
    touch "$desk"/boot/vmlinuz-6.1.0-{9,37}-amd64 "$desk/boot/signpost-initrd-6.1.0-9-amd64"
    truncate -s 36000 "$desk"/boot/initrd.img-6.1.0-{9,37}-amd64
}
made() { (cd "$desk/boot" && echo signpost-*); }
newest=signpost-initrd-6.1.0-37-amd64

fresh
expect "it cannot be made" make 7000 6000
expect "it is not the newest kernel's, or that of an old one stays" [ "$(made)" = $newest ]
expect "it is not for this computer alone" grep -qx MODULES=dep "$desk/asked"
expect "the graphics driver is not in it" grep -qx "driver virtio_gpu" "$desk/asked"
expect "what a site put into modules is lost" grep -qx "driver xhci_pci" "$desk/asked"
expect "the boot loader goes on with Debian's, although another was made" grep -q "unset signpost_tries" "$desk/noted"
fresh
expect "firmware of the graphics card makes it large: then there is none" make 30000 6000
expect "it is as large as with the graphics driver" [ "$(stat -c %s "$desk/boot/$newest")" = 6000 ]
for sizes in "30000 30000" "fails fails"; do
    fresh && echo old >"$desk/boot/$newest"
    # shellcheck disable=SC2086 # two words
    expect "it is said to be there: $sizes" refuse make $sizes
    expect "an old one, or half of one, stays: $sizes" [ "$(made)" = signpost-initrd-6.1.0-9-amd64 ]
done
fresh && make 7000 6000 6.1.0-9-amd64
expect "an older kernel has one" [ ! -e "$desk/asked" ]
fresh && running=$desk/none make 7000 6000
expect "one is made in a system that is not running" [ ! -e "$desk/asked" ]
fresh && make 7000 6000 away
expect "it is not taken away" [ "$(made)" = "signpost-*" ]

# --- 09_signpost, with what Debian's 10_linux says ---
mkdir -p "$desk/etc/grub.d"
cat >"$desk/etc/grub.d/10_linux" <<'END'
#!/bin/sh
echo "Found linux image" >&2
cat <<'EOF'
function gfxmode {
	set gfxpayload="${1}"
}
set linux_gfx_mode=
export linux_gfx_mode
menuentry 'Debian GNU/Linux' --class os $menuentry_id_option 'gnulinux-simple-1' {
	load_video
	search --no-floppy --fs-uuid --set=root 1
	echo	'Loading Linux 6.1.0-37-amd64 ...'
	linux	/boot/vmlinuz-6.1.0-37-amd64 root=UUID=1 ro  quiet
	echo	'Loading initial ramdisk ...'
	initrd	/boot/early.cpio /boot/initrd.img-6.1.0-37-amd64
}
submenu 'Advanced options' {
	menuentry 'with Linux 6.1.0-9' {
	echo	'Loading Linux 6.1.0-9-amd64 ...'
	linux	/boot/vmlinuz-6.1.0-9-amd64 root=UUID=1 ro  quiet
	}
}
EOF
END
chmod +x "$desk/etc/grub.d/10_linux"
printf '#!/bin/sh\ncase $1 in --target=fs) echo %s ;; *) echo %s ;; esac\n' '${FILE_SYSTEM-ext2}' '${ABSTRACTION-}' >"$desk/bin/grub-probe"
chmod +x "$desk/bin/grub-probe"
entry() { PATH=$desk/bin:$PATH sh lockdown/etc/grub.d/09_signpost "$desk" >"$desk/entry" && tr -s '\t' ' ' <"$desk/entry"; }
has() { grep -qxF -- "$1" <<<"$2"; }

fresh && all=$(entry)
expect "the boot loader tells what it loads" refuse grep -q echo <<<"$all"
expect "there is more than one entry" [ "$(grep -c 'menuentry ' <<<"$all")" = 1 ]
expect "what the entry needs is not there" has " set gfxpayload=\"\${1}\"" "$all"
expect "it has Debian's own name" grep -q "^menuentry .* 'signpost' {" <<<"$all"
expect "the small one is not tried" has " initrd /boot/early.cpio /boot/$newest" "$all"
expect "Debian's own is not there to go back to" has " initrd /boot/early.cpio /boot/initrd.img-6.1.0-37-amd64" "$all"
expect "the kernel is not told which one it was" has " linux /boot/vmlinuz-6.1.0-37-amd64 root=UUID=1 ro quiet \$signpost_word" "$all"
plain() { [[ $1 != *signpost-initrd* ]] && has " initrd /boot/early.cpio /boot/initrd.img-6.1.0-37-amd64" "$1"; }
for cannot in FILE_SYSTEM=btrfs ABSTRACTION=lvm; do
    expect "it is tried where no try can be noted: $cannot" plain "$(export "${cannot?}" && entry)"
done
rm "$desk/boot/grub/grubenv"
expect "it is tried where there is no place for the note" plain "$(entry)"
rm "$desk/etc/grub.d/10_linux"
expect "a computer without Debian's own entries gets one" [ "$(entry)" = "" ]

# --- started: with the first picture ---
mkdir -p "$desk/proc"
hears() { rm -f "$desk/noted" && PATH=$desk/bin:$PATH sh libexec/started "$desk" && [ -e "$desk/noted" ]; }
fresh && echo "quiet signpost.initrd=small" >"$desk/proc/cmdline"
expect "it writes to the disk for nothing" refuse hears
echo signpost_tries=1 >>"$desk/boot/grub/grubenv"
expect "the boot loader does not hear that it came up" hears
echo quiet >"$desk/proc/cmdline"
expect "what failed is tried again, because Debian's own came up" refuse hears

expect "shellcheck has complaints" shellcheck libexec/{started,small-initrd} lockdown/etc/grub.d/09_signpost lockdown/etc/initramfs/post-update.d/signpost
exit $failed
