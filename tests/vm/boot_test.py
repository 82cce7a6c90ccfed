#!/usr/bin/env python3
"""A kiosk that starts from its own disk, by its boot loader: what is seen, and what the small initramfs does when it fails.

    tests/vm/boot_test.py 12|13 [--only NUMBER ...]

Each test has a copy of the disk. What they make is in build/vm/boot-debianNN. Exit code 0: all passed.
"""

import argparse
import sys
import time

from boot_disk import BootMachine, Disks
from kiosk import Kiosk
from machine import Failed, Machine
from office import ROOT, SCREEN, host

BOOT_S = 900 # software emulation on a computer that has other work, too
TRIES = "grub-editenv /boot/grub/grubenv list | sed -n 's/^signpost_tries=//p'"


def expect(holds, what):
    if not holds:
        raise Failed(what)


class DriverlessMachine(Machine):
    """Its kernel has no driver for the graphics card: there is what the firmware has set up alone, 1920 x 1080 px."""

    def starts_from(self, base, disk):
        command = super().starts_from(base, disk)
        command[command.index("-append") + 1] += " virtio_gpu.modeset=0 bochs.modeset=0 vga=914"
        return command


class BootJourney:
    def __init__(self, debian, only):
        self.only, self.disks = only, Disks(debian)

    def run(self):
        passed, failed = 0, 0
        for name in [name for name in dir(self) if name.startswith("test_")]:
            if self.only and int(name[5:7]) not in self.only:
                continue
            begun = time.monotonic()
            try:
                getattr(self, name)(self.disks.copy("kiosk"))
                passed += 1
                print(f"passed: {name[8:].replace('_', ' ')} ({time.monotonic() - begun:.0f} s)", flush=True)
            except (Failed, OSError) as problem:
                failed += 1
                print(f"FAILED: {name[8:].replace('_', ' ')}: {problem}", flush=True)
        print(f"{passed} passed, {failed} failed")
        return failed == 0

    def machine(self, disk, **how):
        return BootMachine(self.disks.folder, disk, **how)

    def came_up(self, machine):
        """The kiosk is on the screen; True where the small initramfs brought it there."""
        machine.wait_for(Kiosk(machine, self.disks.tour).is_start, BOOT_S, "the kiosk did not come up")
        machine.wait_for_agent(BOOT_S)
        machine.wait_until("systemctl is-active signpost-kiosk", 60)
        return " signpost.initrd=small" in machine.run("cat /proc/cmdline")

    def test_10_from_the_boot_loader_to_the_kiosk_nothing_is_seen_whatever_is_typed(self, disk):
        with self.machine(disk) as machine:
            start = Kiosk(machine, self.disks.tour).is_start

            def typed_at(picture):
                """Letters are no keys of the kiosk; e and c are GRUB's. The console is changed by no key."""
                for keys in ("e",), ("c",), ("x",), ("ctrl", "alt", "f2"):
                    machine.keys(*keys)
                return start(picture)

            machine.wait_until_black(BOOT_S)
            machine.stays_black_until(typed_at, BOOT_S)

    def test_20_the_small_initramfs_brings_it_up_and_the_boot_loader_hears_of_it(self, disk):
        with self.machine(disk) as machine:
            expect(self.came_up(machine), "Debian's own initramfs was started")
            expect(machine.run(TRIES) == "", "the try is noted still")
            print("  " + machine.run("cd /boot; du -k --apparent-size initrd.img-* signpost-initrd-* | tr '\\n\\t' ', '"))

    def test_30_a_damaged_one_is_tried_twice_and_then_no_more_until_another_is_made(self, disk):
        with self.machine(disk) as machine:
            self.came_up(machine)
            machine.run("head -c 3000000 /dev/urandom >/run/x; cat /run/x >$(ls /boot/signpost-initrd-*); sync")
            for _ in range(2):
                self.start_anew(machine)
                expect(not self.came_up(machine), "a damaged initramfs brought it up")
                expect(machine.run(TRIES) == "2\n", f"tried: {machine.run(TRIES)}")
            machine.run("update-initramfs -u", 900)
            self.start_anew(machine)
            expect(self.came_up(machine), "the new one was not tried")

    def test_40_a_disk_that_was_put_into_another_computer_starts_with_debians_own(self, disk):
        with self.machine(disk, bus="ahci") as machine:
            expect(not self.came_up(machine), "the small initramfs has that driver: this test proves nothing")
            print("  " + machine.run("lsblk -ndo NAME,TYPE").replace("\n", ", "))

    def test_50_without_a_driver_for_its_card_it_draws_on_the_firmwares_picture(self, disk):
        with DriverlessMachine(self.disks.folder, self.disks.folder, disk, SCREEN) as machine:
            self.came_up(machine)
            driver = machine.run("readlink /sys/class/drm/card0/device/driver", expect=None).strip()
            expect(driver == "" or driver.endswith("/simple-framebuffer"), f"there is a driver: {driver}")
            told = " ".join(machine.run("kioskctl doctor", expect=None).split())
            expect("The kiosk draws on what its firmware has set up" in told, told)

    def start_anew(self, machine):
        machine.run("sync")
        machine.hard_reset()
        machine.wait_until_black(BOOT_S) # else the picture and the agent of before count


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("debian", choices=["12", "13"])
    arguments.add_argument("--only", type=int, nargs="+", metavar="NUMBER", help="these tests alone, by their numbers")
    given = arguments.parse_args()
    host(ROOT / "tests/vm/base-image", given.debian)
    return 0 if BootJourney(given.debian, given.only).run() else 1


if __name__ == "__main__":
    sys.exit(main())
