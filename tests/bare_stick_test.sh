#!/usr/bin/env bash
# The stick that erases a disk (scripts/make-usb --bare): which disks it offers, what it asks, and in which order it writes.
# All that would touch a disk is a stand-in that writes down how it was called.
# shellcheck disable=SC2016,SC2317,SC2329 # what is called by its name, and scripts that are written here
set -euo pipefail
cd "$(dirname "$0")/.."
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
failed=0
expect() { "${@:2}" || { echo "bare_stick_test: $1" >&2 && failed=1; }; }
refuse() { ! "$@"; }
says() { grep -qF -- "$1" "$desk/said"; }
here=scripts/usb/bare-files/root/usr/libexec/signpost-bare

# --- A PC: sda within, sdb the stick, sdc another of its kind, nvme0n1 with a Windows, sdd on USB; and what is no disk ---
mkdir "$desk/bin"
cat >"$desk/disks" <<'END'
sdd disk 0 2000000000000 usb|Elements|0x11|ext4 photos
sdb disk 0 15000000000 usb|Ultra|0xabc|vfat SIGNPOST
sdc disk 0 64000000000 usb|Ultra|0xabc|vfat SIGNPOST
sda disk 0 500107862016 sata|Samsung SSD 870 |0x22|
sde disk 0 4000000000 usb|Small|0x33|vfat
sdf disk 1 64000000000 usb|Locked|0x44|vfat
sr0 rom 0 900000000 sata|DVD||
zram0 disk 0 16000000000 |||
nvme0n1 disk 0 256060514304 nvme||0x55|ntfs Windows
END
cat >"$desk/bin/lsblk" <<END
#!/bin/bash
line() { grep "^\${1#/dev/} " "$desk/disks"; }
case "\$*" in
"-dnbro NAME,TYPE,RO,SIZE,TRAN") cut -d '|' -f 1 "$desk/disks" ;;
"-dnro PTUUID "*) line "\$3" | cut -d '|' -f 3 ;;
"-dno MODEL "*) line "\$3" | cut -d '|' -f 2 ;;
"-dnbo SIZE "*) line "\$3" | cut -d ' ' -f 4 ;;
"-dno TRAN "*) line "\$3" | cut -d '|' -f 1 | cut -d ' ' -f 5 ;;
"-nro FSTYPE,LABEL "*) line "\$3" | cut -d '|' -f 4 ;;
*) echo "lsblk \$*: not known here" >&2 && exit 1 ;;
esac
END
chmod +x "$desk/bin/lsblk"
PATH=$desk/bin:$PATH
# shellcheck source=scripts/usb/bare-files/root/usr/libexec/signpost-bare/disks
source $here/disks
pause=0

offered() { disks_but "$1" | paste -sd ' '; }
expect "not the disks within first, and then those on USB: $(offered sdb)" test "$(offered sdb)" = "sda nvme0n1 sdd"
sed -i.bak 's/0xabc//' "$desk/disks"
expect "a stick without a number is offered" test "$(offered sdb)" = "sda nvme0n1 sdd sdc"
mv "$desk/disks.bak" "$desk/disks"
expect "something is offered where nobody knows which disk is the stick" test -z "$(offered "")"
expect "the disk is not named as on its sticker" test "$(name_of sda)" = "Samsung SSD 870, 500 GB (sda)"
expect "a disk without a name is not named" test "$(name_of nvme0n1)" = "a disk without a name, 256 GB (nvme0n1)"
expect "nobody sees that a disk is on USB" test "$(name_of sdd)" = "Elements, 2000 GB, on USB (sdd)"
expect "what a disk holds is not told" test "$(held_on nvme0n1)" = "It holds: ntfs Windows. All of it will be gone."
expect "an empty disk is said to hold something" test "$(held_on sda)" = "Nothing is known to be on it."

# Answers, a line each: the disk that is erased then, or "none" where nobody types any more.
answer() { (
    # shellcheck disable=SC2317 # asked on and on
    sleep() { printf '\nnone\n' && exit 0; }
    ask_for_disk sdb <<<"$1" >"$desk/said" 2>&1 && echo "$disk"
); [[ ! -s $desk/said ]] || tail -n 1 "$desk/said" | grep -x none || true; }
expect "yes does not count" test "$(answer yes)" = sda
expect "yes counts for another disk than the one that was asked of" test "$(printf '\nyes\n' | { answer "$(cat)"; })" = nvme0n1
expect "the question does not name model and size" says "Erase this disk? Samsung SSD 870, 500 GB (sda)"
expect "the stick is named in a question" refuse grep -qE 'Ultra|sdb|sdc' "$desk/said"
for word in "" y YES "yes please" no 1; do
    expect "\"$word\" erases a disk" test "$(answer "$word")" = none
done
expect "after the last disk it does not begin anew" test "$(answer $'\n\n\nyes')" = sda
expect "nobody hears that nothing was changed" says "Nothing was changed."
grep -E '^(sdb|sdc|zram0|sr0)' "$desk/disks" >"$desk/few" && mv "$desk/few" "$desk/disks"
expect "a PC without a disk is asked something" refuse ask_for_disk sdb

# --- What is written, in which order; nothing of it is there when something fails ---
# shellcheck source=scripts/usb/bare-files/root/usr/libexec/signpost-bare/put
source $here/put
system=$desk/system target=$desk/target log=$desk/log/of-it
mkdir -p "$system/stick/bare" "$system/etc" "$target"
for name in wipefs dd sfdisk udevadm mkfs.vfat mkfs.ext4 mount umount find rm sync chroot; do
    printf '#!/bin/sh\n[ "$(basename "$0") $*" != "$(cat %s 2>/dev/null)" ] || exit 1\necho "$(basename "$0") $*" >>%s\n' \
        "$desk/fails" "$desk/done" >"$desk/bin/$name"
    chmod +x "$desk/bin/$name"
done
printf '#!/bin/sh\necho UUID-of-$5\n' >"$desk/bin/blkid" && chmod +x "$desk/bin/blkid"
printf '#!/bin/sh\necho /dev/sdb2\n' >"$desk/bin/findmnt" && chmod +x "$desk/bin/findmnt"
mkdir -p "$target"/{etc/systemd/system,usr/sbin,mnt/bare}
touch "$target/mnt/bare/signpost-first-start.service"
put() { : >"$desk/done" && put_onto "$1" >"$desk/said" 2>&1; }
line_of() { grep -nF -- "$1" "$desk/done" | head -n 1 | cut -d : -f 1; }
before() { (($(line_of "$1") < $(line_of "$2"))); }

expect "it cannot be put onto a disk: $(cat "$desk/said")" put sda
expect "what the disk had to start from is not gone first" before "dd if=/dev/zero of=/dev/sda" "sfdisk"
expect "a boot loader is there before the kiosk" before "chroot $target sh /mnt/install --yes" "grub-install --target=i386-pc /dev/sda"
expect "no boot loader for UEFI" test -n "$(line_of "--target=x86_64-efi --uefi-secure-boot --force-extra-removable")"
expect "Debian is not copied from the squashfs" test -n "$(line_of "mount -o ro -t squashfs /dev/sdb2 $system")"
expect "the stick inside of it is copied, too" grep -qF '! -name stick' "$desk/done"
expect "fstab does not know the disk by its UUID" grep -qx "UUID=UUID-of-/dev/sda3 / ext4 errors=remount-ro 0 1" "$target/etc/fstab"
expect "another disk than the one is touched" refuse grep -qE '/dev/(sd[b-z]|nvme)' <(grep -v squashfs "$desk/done")
expect "a disk like nvme0n1 has other names for its partitions" test "$(part_of nvme0n1 3)" = /dev/nvme0n1p3
for fails in "mkfs.ext4 -q -F -L signpost /dev/sda3" "mount -o ro -t squashfs /dev/sdb2 $system" "chroot $target sh /mnt/install --yes"; do
    echo "$fails" >"$desk/fails"
    expect "it says that it is done though this failed: $fails" refuse put sda
    expect "a boot loader is put though this failed: $fails" test -z "$(line_of grub-install)"
    expect "the disk is left mounted where this failed: $fails" grep -q '^umount' "$desk/done"
done

exit $failed
