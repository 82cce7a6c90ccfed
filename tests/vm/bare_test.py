#!/usr/bin/env python3
"""An empty computer that becomes a kiosk from the stick of make-usb --bare, by BIOS and by UEFI with Secure Boot.

    tests/vm/bare_test.py 12|13 [--only NUMBER ...]

One question, answered at the keyboard; the power goes in the middle, and the stick asks again; then the stick is out, and
the disk starts the kiosk. What is made is in build/vm/bare-debianNN. Exit code 0: all passed.
"""

import argparse
import os
import sys
import time

from live_machine import secure_boot
from machine import Failed, Machine
from office import ROOT, SCREEN, Office, host

INSTALL_S = 5400 # software emulation: packages are unpacked
BOOT_S = 900
GB = 1 << 30


def expect(holds, what):
    if not holds:
        raise Failed(what)


class BareMachine(Machine):
    """`stick`: what it starts from, or None: then from its disk."""

    def __init__(self, folder, disk, stick=None, uefi=False):
        super().__init__(folder, None, None, SCREEN, memory_mb=2000)
        self.uefi = uefi
        first = "disk" if stick is None else "stick"
        self.command += ["-drive", f"file={disk},if=none,format=raw,id=disk,cache=unsafe",
                         "-device", f"ide-hd,drive=disk,model=EMPTY-DISK,bootindex={0 if first == 'disk' else 1}"]
        if stick:
            self.command += ["-drive", f"file={stick},if=none,format=raw,id=bare,readonly=on",
                             "-device", "usb-storage,bus=usb.0,drive=bare,bootindex=0"]
        if uefi:
            self.command += secure_boot(self.folder)

    def starts_from(self, base, disk):
        return []


class BareJourney:
    def __init__(self, debian, only):
        self.only = only
        self.folder = ROOT / f"build/vm/bare-debian{debian}"
        self.office = Office(self.folder / "office")
        self.content = self.office.content(2, title="Installed from the bare stick")
        self.tour = self.office.tour(self.office.folder / "bundle", "tour")
        self.image = self.folder / "bare.img"
        print(host(ROOT / "scripts/make-usb", "--debian", debian, "--config", self.office.folder / "kiosk.toml", "--key",
                   self.office.folder / "office.pub", "--bundle", self.content / "site.zip", "--bare", self.image),
              flush=True)
        self.disk = self.folder / "disk.img"

    def run(self):
        passed, failed = 0, 0
        for name in [name for name in dir(self) if name.startswith("test_")]:
            if self.only and int(name[5:7]) not in self.only:
                continue
            begun = time.monotonic()
            try:
                getattr(self, name)()
                passed += 1
                print(f"passed: {name[8:].replace('_', ' ')} ({time.monotonic() - begun:.0f} s)", flush=True)
            except (Failed, OSError) as problem:
                failed += 1
                print(f"FAILED: {name[8:].replace('_', ' ')}: {problem}", flush=True)
        print(f"{passed} passed, {failed} failed")
        return failed == 0

    def new_disk(self):
        self.disk.unlink(missing_ok=True)
        host("truncate", "-s", 12 * GB, self.disk)

    def used(self):
        """What is written of the disk, in bytes: an empty file has none."""
        return os.stat(self.disk).st_blocks * 512

    def partitions(self):
        return [line for line in host("sfdisk", "--dump", self.disk).splitlines() if "start=" in line]

    def wait_until(self, holds, patience_s, what):
        give_up = time.monotonic() + patience_s
        while not holds():
            expect(time.monotonic() < give_up, what)
            time.sleep(2)

    def asked(self, machine):
        """The question is a page of text that no longer changes."""
        last = None

        def is_still(picture):
            nonlocal last
            same = last is not None and any(picture.pixels) and picture.few_differ(last) # a cursor blinks
            last = picture
            time.sleep(5)
            return same

        machine.wait_for(is_still, BOOT_S, "it does not ask")
        machine.screenshot("question")

    def starts_as_kiosk(self, uefi):
        with BareMachine(self.folder, self.disk, uefi=uefi) as machine:
            machine.wait_for(lambda picture: picture.difference(self.tour.picture("start")) < 0.08, BOOT_S,
                             "the disk does not start the kiosk")
            machine.screenshot("kiosk")

    # --- The tests, each with an empty disk ---

    def test_10_by_bios_nothing_is_done_without_yes_and_a_power_cut_is_asked_about_again(self):
        self.new_disk()
        with BareMachine(self.folder, self.disk, self.image) as machine:
            self.asked(machine)
            for word in ("", "y", "no"):
                machine.type_line(word)
            time.sleep(20)
            expect(self.used() == 0, "the disk was written to without a yes")
            machine.type_line("yes")
            self.wait_until(lambda: self.used() > GB // 2, INSTALL_S, "nothing is copied")
        with BareMachine(self.folder, self.disk, self.image) as machine: # the power was cut
            self.asked(machine)
            before = self.used()
            time.sleep(20)
            expect(self.used() == before, "it went on by itself")
            self.install(machine)
        expect(len(self.partitions()) == 3, f"the disk has {self.partitions()}")
        self.starts_as_kiosk(uefi=False)

    def test_20_by_uefi_with_secure_boot(self):
        self.new_disk()
        with BareMachine(self.folder, self.disk, self.image, uefi=True) as machine:
            self.asked(machine)
            self.install(machine)
        self.starts_as_kiosk(uefi=True)

    def install(self, machine):
        """Until UEFI's boot loader is there, which comes last, and what it waits for is Enter."""
        machine.type_line("yes")
        esp = 2 << 20 # behind the first partition

        def has_loader():
            try:
                return "BOOTX64" in host("mdir", "-b", "-i", f"{self.disk}@@{esp}", "::/EFI/BOOT").upper()
            except Failed:
                return False

        self.wait_until(has_loader, INSTALL_S, "there is no boot loader")
        time.sleep(60)
        machine.screenshot("done")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("debian", choices=["12", "13"])
    arguments.add_argument("--only", type=int, nargs="+", metavar="NUMBER", help="these tests alone, by their numbers")
    given = arguments.parse_args()
    return 0 if BareJourney(given.debian, given.only).run() else 1


if __name__ == "__main__":
    sys.exit(main())
