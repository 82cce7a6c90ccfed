"""A machine that starts as a PC does: by its firmware, from a boot loader on its own disk. And such disks: one with the kiosk,
one with the same Debian and a login prompt."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time

from machine import Machine, overlay
from office import ROOT, SCREEN, Office, Tour, host

# The stick's own repository brings Debian up to date, and GRUB.
BRING_UP_TO_DATE = r"""
set -e
release=$(ls -d /mnt/debian*)
echo "deb [signed-by=$release/keyring.gpg] file:$release ./" >/tmp/stick.list
apt="apt-get -q --yes -o Dir::Etc::SourceList=/tmp/stick.list -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists=/tmp/lists
     -o APT::Sandbox::User=root -o Acquire::Check-Date=false -o APT::Install-Recommends=false"
export DEBIAN_FRONTEND=noninteractive
mkdir -p /tmp/lists/partial
$apt update
echo "grub-pc grub-pc/install_devices_empty boolean true" | debconf-set-selections
$apt install zstd grub-pc
$apt --with-new-pkgs upgrade
# A computer that is busy emulates the timer too late for a check that kernels make: they would stop there.
mkdir -p /etc/default/grub.d && echo 'GRUB_CMDLINE_LINUX=no_timer_check' >/etc/default/grub.d/10-emulated.cfg
rm -rf /tmp/stick.list /tmp/lists
"""
PUT_GRUB = r"""
set -e
grub-install --force /dev/vda
sed -i "s|^/dev/vda|UUID=$(blkid -s UUID -o value /dev/vda)|" /etc/fstab
update-grub
"""
# The usual recipe for a browser as a kiosk: Cage as a service on the first console, with a session of its own, and the
# browser in it. What it shows is the kiosk's own first screen, as a picture: so both are seen to be there by the same look.
# Drawn without the graphics card, as Cage with the kiosk is (config/libexec/start): this card has no 3D.
PUT_BROWSER = r"""
set -e
useradd --create-home --groups video,render,input browser
cp /mnt/office/tour/*-start.png /srv/start.png
cat >/srv/start.html <<'PAGE'
<!doctype html><html><body style="margin:0;overflow:hidden;background:#000"><img src="start.png" style="display:block;width:100vw"></body></html>
PAGE
cat >/etc/pam.d/cage <<'PAM'
auth required pam_unix.so nullok
account required pam_unix.so
session required pam_unix.so
session required pam_systemd.so
PAM
cat >/etc/systemd/system/browser.service <<'UNIT'
[Unit]
Description=A browser on the whole screen
After=systemd-user-sessions.service dbus.socket systemd-logind.service getty@tty1.service plymouth-quit.service
Wants=dbus.socket systemd-logind.service
Conflicts=getty@tty1.service
[Service]
ExecStart=/usr/bin/cage -- /usr/bin/chromium --kiosk --no-first-run --ozone-platform=wayland file:///srv/start.html
Environment=WLR_RENDERER=pixman
Restart=always
User=browser
PAMName=cage
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
UtmpIdentifier=tty1
UtmpMode=user
[Install]
WantedBy=graphical.target
UNIT
systemctl enable browser.service
systemctl set-default graphical.target
"""
# What a system that does not run is not given: the locks that the kernel holds, and the small initramfs.
LOCK = PUT_GRUB + "systemctl stop signpost-kiosk; signpost-lockdown on; signpost-lockdown status; ls /boot/signpost-initrd-*"
NETWORK = "52:54:00:12:34:56"
NETWORK_CARD = ["-netdev", "hubport,id=cable,hubid=0", "-device", f"virtio-net-pci,netdev=cable,mac={NETWORK},addr=0x10"]


class BootMachine(Machine):
    """`bus`: how the disk is attached; `network`: a card whose cable is out."""

    def __init__(self, folder, disk, bus="virtio", network=False):
        self.bus = bus
        super().__init__(folder, None, disk, SCREEN)
        if network:
            self.command += NETWORK_CARD
        self.has_network = network

    def starts_from(self, base, disk):
        drive = ["-drive", f"file={disk},if=none,id=disk,cache=unsafe"]
        if self.bus == "virtio":
            return [*drive, "-device", "virtio-blk-pci,drive=disk"]
        return [*drive, "-device", "ide-hd,drive=disk"] # q35's own AHCI

    def __enter__(self):
        self.begun = time.monotonic() # power-on
        super().__enter__()
        if self.has_network:
            self.qmp("set_link", name="cable", up=False)
        return self

    def processor_seconds(self):
        """What this computer's processors have worked for the machine since power-on."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def inside(raw, stick, script):
    """What a shell script prints that is run in the system on this disk, with the stick on /mnt. Nothing is started there.
    Its newest kernel is copied beside the disk."""
    with tempfile.TemporaryDirectory() as root:
        try:
            host("mount", "-o", "loop", raw, root)
            host("mount", "--bind", stick, f"{root}/mnt")
            for folder in ("dev", "dev/pts", "proc"):
                host("mount", "--bind", f"/{folder}", f"{root}/{folder}")
            pathlib.Path(f"{root}/usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
            host("chmod", "+x", f"{root}/usr/sbin/policy-rc.d")
            said = host("chroot", root, "/bin/sh", "-c", script + "\nrm /usr/sbin/policy-rc.d")
            for file, name in (("vmlinuz", "vmlinuz"), ("initrd.img", "initrd")): # links to the newest
                shutil.copy(f"{root}/{file}", raw.parent / name)
            return said
        finally:
            subprocess.run(["umount", "-R", root], check=False)


class Disks:
    """build/vm/boot-debianNN: `kiosk.qcow2` and `login.qcow2`, made once; remove the folder to make them anew."""

    def __init__(self, debian):
        self.debian = debian
        self.folder = ROOT / f"build/vm/boot-debian{debian}"
        self.base = ROOT / f"build/vm/debian{debian}"
        if not (self.folder / "login.qcow2").exists():
            shutil.rmtree(self.folder, ignore_errors=True)
            self.make()
        self.tour = Tour(self.folder / "office/tour")

    def make(self):
        """Packages are installed from outside, at this computer's own speed; what needs a running system, in the machine."""
        office = Office(self.folder / "office")
        installer = office.installer(self.debian)
        office.tour()
        stick = self.folder / "stick" # not every kernel that tests run on knows FAT
        stick.mkdir()
        host("mcopy", "-s", "-Q", "-i", installer, "::/", stick)
        raw = {name: self.folder / f"{name}.raw" for name in ("login", "kiosk")}
        self.up_to_date(self.base, raw["login"], stick)
        host("cp", "--sparse=always", raw["login"], raw["kiosk"])
        print(inside(raw["kiosk"], stick, "cd / && sh /mnt/install --yes --kiosk-id vm-kiosk"))
        for name, script in (("login", PUT_GRUB), ("kiosk", LOCK)):
            self.finish(raw[name], name, script)
        shutil.rmtree(stick)

    def make_browser(self):
        """`browser.qcow2`: the same Debian with Chromium on Cage, in the kiosk's place. Made once."""
        if (self.folder / "browser.qcow2").exists():
            return
        host(ROOT / "tests/vm/base-image", self.debian, "chromium")
        stick, raw = self.folder / "stick", self.folder / "browser.raw"
        shutil.rmtree(stick, ignore_errors=True)
        stick.mkdir()
        host("mcopy", "-s", "-Q", "-i", self.folder / "office/installer-kiosk.img", "::/", stick)
        shutil.copytree(self.folder / "office/tour", stick / "office/tour")
        self.up_to_date(ROOT / f"build/vm/debian{self.debian}-chromium", raw, stick)
        inside(raw, stick, PUT_BROWSER)
        self.finish(raw, "browser", PUT_GRUB)
        shutil.rmtree(stick)

    def up_to_date(self, base, raw, stick):
        host("qemu-img", "convert", "-O", "raw", base / "disk.qcow2", raw)
        inside(raw, stick, BRING_UP_TO_DATE)

    def finish(self, raw, name, script):
        """What wants the running system."""
        disk = self.folder / "disk.qcow2"
        host("qemu-img", "convert", "-O", "qcow2", raw, disk)
        raw.unlink()
        with Machine(self.folder, self.folder, disk, SCREEN) as machine:
            machine.wait_for_agent(900)
            print(machine.run(script, 1800))
            self.put_out(machine)
        self.keep(disk, name)
        disk.unlink()

    def variant(self, name, of, script, network=False):
        """Another disk: `of`, on which this was run as root. Made once."""
        if (self.folder / f"{name}.qcow2").exists():
            return
        disk = overlay(self.folder / f"{of}.qcow2", self.folder / "variant.qcow2")
        with BootMachine(self.folder, disk, network=network) as machine:
            machine.wait_for_agent(900)
            machine.wait_until("! systemctl is-enabled -q signpost-kiosk 2>/dev/null || systemctl is-active signpost-kiosk", 600)
            machine.run(script)
            self.put_out(machine)
        self.keep(disk, name)

    def put_out(self, machine):
        machine.run("umount /mnt 2>/dev/null; sync")
        machine.start("sleep 1; systemctl poweroff")
        machine.process.wait(300)

    def keep(self, disk, name):
        """As it is now, together with what lies below."""
        subprocess.run(["qemu-img", "convert", "-O", "qcow2", disk, self.folder / f"{name}.new"], check=True)
        (self.folder / f"{name}.new").rename(self.folder / f"{name}.qcow2")

    def copy(self, name):
        return overlay(self.folder / f"{name}.qcow2", self.folder / f"{name}-run.qcow2")
