#!/usr/bin/env python3
"""A kiosk installed from the stick in a virtual machine, and everything that visitors, sticks and fate do to it.

    tests/vm/kiosk_test.py 12|13 [--resets N]

What it makes, pictures of the screen among it, is in build/vm/run-debianNN. Exit code 0: all passed.
"""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time

from machine import Failed, Machine, Picture, overlay

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "build/package/bin"
SCREEN = (1920, 1080)


def host(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True, **options).stdout


def expect(holds, what):
    if not holds:
        raise Failed(what)


class Office:
    """What the council's office makes: keys, content, sticks, and pictures of what the screen should show."""

    def __init__(self, folder):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for key in ("office", "stranger"):
            host(PROGRAMS / "kioskctl", "keygen", "--no-password", folder / key)
        settings = (ROOT / "build/package/config/kiosk.toml").read_text()
        settings = settings.replace("stick_receipts = false", "stick_receipts = true")
        settings = settings.replace("# screen_mm = ", "screen_mm = ") # the machine's screen tells another
        (folder / "kiosk.toml").write_text(settings.replace('kiosk_id = ""', 'kiosk_id = "vm-kiosk"'))

    def content(self, serial, key="office"):
        """A folder with site.zip and its signature."""
        bundle, stick = self.folder / "bundle", self.folder / f"content-{serial}-{key}"
        shutil.rmtree(bundle, ignore_errors=True)
        shutil.copytree(ROOT / "assets/bundle", bundle)
        file = bundle / "bundle.toml"
        file.write_text(re.sub(r"(?m)^serial = \d+", f"serial = {serial}", file.read_text()))
        stick.mkdir(exist_ok=True)
        host(PROGRAMS / "kioskctl", "pack", bundle, "-o", stick / "site.zip")
        (stick / "site.zip.minisig").unlink(missing_ok=True)
        host(PROGRAMS / "kioskctl", "sign", stick / "site.zip", "--key", self.folder / f"{key}.key")
        return stick

    def stick(self, name, content=None):
        """The picture of a stick: with a FAT file system and this content, or with nothing at all on it."""
        image = self.folder / f"{name}.img"
        image.unlink(missing_ok=True)
        host("truncate", "-s", "64M", image)
        if content:
            host("mkfs.vfat", "-n", "NEWS", image)
            host("mcopy", "-i", image, *content.iterdir(), "::/")
        return image

    def installer(self, debian):
        first, image = self.content(2), self.folder / "installer.img"
        print(host(ROOT / "scripts/make-usb", "--debian", debian, "--config", self.folder / "kiosk.toml", "--key",
                   self.folder / "office.pub", "--bundle", first / "site.zip", "--image", image))
        return image

    def tour(self):
        folder = self.folder / "tour"
        host(PROGRAMS / "kiosk", "--tour", folder, "--window", f"{SCREEN[0]}x{SCREEN[1]}", "--content",
             ROOT / "assets/bundle", "--config", self.folder / "kiosk.toml")
        return Tour(folder)


class Tour:
    """What each screen looks like, and where its buttons are."""

    def __init__(self, folder):
        self.screens = {re.sub(r"^\d+-", "", path.stem): path for path in folder.glob("*.png")}
        self.pictures = {}

    def picture(self, screen):
        if screen not in self.pictures:
            self.pictures[screen] = Picture.read_png(self.screens[screen])
        return self.pictures[screen]

    def middle_of(self, screen, label):
        for line in self.screens[screen].with_suffix(".txt").read_text().splitlines():
            _, x, y, width, height, name = (line.split("\t") + [""] * 6)[:6]
            if name.startswith(label):
                return int(x) + int(width) // 2, int(y) + int(height) // 2
        raise Failed(f"the screen {screen} has no {label}")


class Kiosk:
    """The machine as whoever stands in front of it knows it."""

    def __init__(self, machine, tour):
        self.machine, self.tour = machine, tour

    def shows(self, screen, patience_s=40):
        give_up = time.monotonic() + patience_s
        while True:
            unlike = self.machine.picture().difference(self.tour.picture(screen))
            if unlike < 0.03:
                return
            if time.monotonic() > give_up:
                picture = self.machine.screenshot(f"not-{screen}")
                raise Failed(f"the screen does not show {screen} ({unlike:.3f} unlike): {picture}")
            time.sleep(0.5)

    def attach_panel(self, program):
        self.machine.put_file(program, "/run/touch_panel", "0755")
        self.machine.run("modprobe uinput; rm -f /run/panel; mkfifo /run/panel; "
                         "(sleep 100000 >/run/panel 2>/dev/null &) ; "
                         f"(/run/touch_panel {SCREEN[0]} {SCREEN[1]} </run/panel >/dev/null 2>&1 &) ; sleep 3")

    def tap(self, x, y):
        self.machine.run(f"echo tap {x} {y} >/run/panel")

    def tap_on(self, screen, label):
        self.tap(*self.tour.middle_of(screen, label))

    def serial(self):
        found = re.search(r'"shown": (\d+)', self.machine.run("kioskctl status --json", expect=None))
        return int(found.group(1)) if found else 0

    def wait_for_serial(self, serial, patience_s=60):
        give_up = time.monotonic() + patience_s
        while self.serial() != serial:
            if time.monotonic() > give_up:
                raise Failed(f"serial {serial} did not come; it is {self.serial()}")
            time.sleep(1)

    def last_code(self):
        found = re.search(r'"code": (\d+)', self.machine.run("kioskctl status --json", expect=None))
        return int(found.group(1)) if found else None


class Journey:
    """One machine from the first install to the removal; each test_ goes on where the one before ended."""

    def __init__(self, debian, resets):
        self.debian, self.resets = debian, resets
        self.folder = ROOT / f"build/vm/run-debian{debian}"
        self.base = ROOT / f"build/vm/debian{debian}"
        self.office = Office(self.folder / "office")
        self.installer = self.office.installer(debian)
        self.tour = self.office.tour()
        self.panel = self.folder / "touch_panel"
        host("gcc", "-O2", "-static", "-o", self.panel, ROOT / "tests/vm/touch_panel.c")

    def machine(self):
        return Machine(self.folder, self.base, overlay(self.base / "disk.qcow2", self.folder / "disk.qcow2"), SCREEN)

    def run(self):
        passed, failed = 0, 0
        with self.machine() as machine:
            machine.wait_for_agent()
            self.kiosk = Kiosk(machine, self.tour)
            for name in [name for name in dir(self) if name.startswith("test_")]:
                begun = time.monotonic()
                try:
                    getattr(self, name)(machine, self.kiosk)
                    passed += 1
                    print(f"passed: {name[8:].replace('_', ' ')} ({time.monotonic() - begun:.0f} s)", flush=True)
                except (Failed, OSError) as problem:
                    failed += 1
                    print(f"FAILED: {name[8:].replace('_', ' ')}: {problem}", flush=True)
        print(f"{passed} passed, {failed} failed")
        return failed == 0

    def test_10_install_from_the_stick_without_a_network(self, machine, kiosk):
        self.before = machine.run("find /etc -xdev ! -type d | sort; systemctl get-default; cat /proc/sys/kernel/sysrq")
        machine.plug(self.installer, "installer")
        time.sleep(3)
        machine.run("mount -o ro $(ls /dev/sd? | head -n 1) /mnt")
        begun = time.monotonic()
        print(machine.run("cd / && sh /mnt/install --yes", 1200))
        machine.run("umount /mnt")
        machine.pull("installer")
        kiosk.shows("start", 60)
        print(f"from bare Debian to the start screen: {time.monotonic() - begun:.0f} s (software emulation)")
        expect(kiosk.serial() == 2, "the stick's content is not shown")
        expect(machine.run("signpost-lockdown status", expect=None) == "", "the lock-down is not whole")

    def test_20_touch_leads_from_start_to_a_page_and_hide_covers_it(self, machine, kiosk):
        kiosk.attach_panel(self.panel)
        kiosk.tap(SCREEN[0] // 2, SCREEN[1] // 2)
        kiosk.shows("home")
        kiosk.tap_on("home", "Stalking")
        kiosk.shows("page-stalking")
        kiosk.tap_on("page-stalking", "Hide this page")
        kiosk.shows("cover")
        machine.screenshot("cover")

    def test_30_a_stick_signed_by_a_stranger_changes_nothing(self, machine, kiosk):
        machine.plug(self.office.stick("stranger", self.office.content(3, "stranger")), "stranger")
        time.sleep(15)
        expect(kiosk.serial() == 2 and kiosk.last_code() == 5, f"serial {kiosk.serial()}, code {kiosk.last_code()}")
        machine.pull("stranger")

    def test_31_a_stick_with_no_file_system_is_told(self, machine, kiosk):
        machine.plug(self.office.stick("blank"), "blank")
        time.sleep(15)
        expect(kiosk.serial() == 2 and kiosk.last_code() == 2, f"serial {kiosk.serial()}, code {kiosk.last_code()}")
        machine.pull("blank")

    def test_32_a_signed_stick_shows_up_and_gets_a_receipt(self, machine, kiosk):
        stick = self.office.stick("news", self.office.content(3))
        machine.plug(stick, "news")
        kiosk.wait_for_serial(3)
        time.sleep(5)
        expect(machine.run("ls /run/signpost-sticks") == "", "the stick is still mounted")
        machine.pull("news")
        receipt = host("mtype", "-i", stick, "::/signpost/receipts/vm-kiosk.toml")
        expect("serial_after = 3" in receipt and 'result = "installed"' in receipt, receipt)

    def test_40_a_stick_pulled_out_at_any_moment_leaves_old_or_new(self, machine, kiosk):
        for serial in range(4, 8):
            machine.plug(self.office.stick("pulled", self.office.content(serial)), f"pulled{serial}")
            time.sleep(random.uniform(0.5, 6))
            machine.pull(f"pulled{serial}")
            time.sleep(8)
            expect(3 <= kiosk.serial() <= serial, f"serial {kiosk.serial()} after {serial}")
        expect(machine.run("systemctl is-active signpost-kiosk").strip() == "active", "the kiosk is gone")

    def test_50_nothing_but_the_kiosk_whatever_keys_are_pressed(self, machine, kiosk):
        started = machine.run("cat /proc/sys/kernel/random/boot_id; systemctl show -p MainPID signpost-kiosk")
        for keys in [("ctrl", "alt", "f2"), ("alt", "f4"), ("alt", "sysrq", "b"), ("ctrl", "alt", "backspace"),
                     ("alt", "right"), ("ctrl", "c"), ("ctrl", "d")] + [("ctrl", "alt", "delete")] * 8:
            machine.keys(*keys)
            time.sleep(0.2)
        time.sleep(5)
        expect(machine.run("cat /proc/sys/kernel/random/boot_id; systemctl show -p MainPID signpost-kiosk") == started,
               "the keys did something")
        expect(machine.run("cat /sys/class/tty/tty0/active").strip() == "tty1", "the console was changed")
        expect(machine.run("pgrep -a getty", expect=None) == "", "there is a login prompt")

    def test_60_killed_or_stopped_it_is_back_within_20_seconds(self, machine, kiosk):
        show_pid = "systemctl show -p MainPID signpost-kiosk"
        for signal in ("KILL", "STOP"):
            before = machine.run(show_pid)
            machine.run(f"kill -{signal} $(pgrep -x kiosk)")
            begun = time.monotonic()
            # A stopped kiosk leaves its last picture on the screen: only another process counts.
            while machine.run(show_pid) in (before, "MainPID=0\n"):
                expect(time.monotonic() - begun < 40, f"nothing came back after SIG{signal}")
                time.sleep(0.5)
            kiosk.shows("start", 40)
            print(f"  SIG{signal}: back after {time.monotonic() - begun:.0f} s")

    def test_70_hard_resets_during_imports_leave_old_or_new(self, machine, kiosk):
        serial = 10
        for number in range(self.resets):
            before, serial = kiosk.serial(), serial + 1
            machine.plug(self.office.stick("reset", self.office.content(serial)), f"reset{serial}")
            time.sleep(random.uniform(0, 7))
            machine.hard_reset()
            time.sleep(2)
            machine.wait_for_agent()
            time.sleep(5)
            after = kiosk.serial()
            expect(after in (before, serial), f"reset {number}: serial {after}, neither {before} nor {serial}")
            kiosk.wait_for_serial(serial) # the stick is still in: the start finds it
            machine.pull(f"reset{serial}")
        kiosk.shows("start", 60)

    def test_90_removed_it_is_as_it_was(self, machine, kiosk):
        machine.plug(self.installer, "installer2")
        time.sleep(20) # the importer has looked at it, too
        machine.run("mount -o ro $(ls /dev/sd? | head -n 1) /mnt")
        print(machine.run("cd / && sh /mnt/install --remove --yes", 600))
        after = machine.run("find /etc -xdev ! -type d | sort; systemctl get-default; cat /proc/sys/kernel/sysrq")
        new = sorted(set(after.splitlines()) - set(self.before.splitlines()))
        gone = sorted(set(self.before.splitlines()) - set(after.splitlines()))
        expect(not [line for line in new + gone if "signpost" in line or "systemd" in line],
               f"new: {new}; gone: {gone}")
        expect(machine.run("id signpost", expect=None).startswith("id:"), "the user is still there")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("debian", choices=["12", "13"])
    arguments.add_argument("--resets", type=int, default=5, help="hard resets during imports; 5 if you say nothing")
    given = arguments.parse_args()
    host(ROOT / "tests/vm/base-image", given.debian)
    return 0 if Journey(given.debian, given.resets).run() else 1


if __name__ == "__main__":
    sys.exit(main())
