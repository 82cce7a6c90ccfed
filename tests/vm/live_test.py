#!/usr/bin/env python3
"""A computer that starts from a live stick, by BIOS and by UEFI with Secure Boot, and what is on that stick afterwards.

    tests/vm/live_test.py 12|13 [--only NUMBER ...]

There is no way into such a computer, and the tests have none, either: they look at the screen, press keys, and read
the stick when the power is off. What they make is in build/vm/live-debianNN. Exit code 0: all passed.
"""

import argparse
import os
import sys
import time

from live_machine import LiveMachine, Stick
from machine import Failed
from office import ROOT, Office, host

BOOT_S = 600 # software emulation on a computer that has other work, too
NO_BATTERY = "1970-01-01T00:00:00"
SETTINGS = """# As the guide has it: what is left out is as in the package.
kiosk_id = "vm-kiosk"
screen_mm = [476, 268]
stick_receipts = true
"""


def expect(holds, what):
    if not holds:
        raise Failed(what)


class LiveJourney:
    def __init__(self, debian, only):
        self.only = only
        self.folder = ROOT / f"build/vm/live-debian{debian}"
        self.office = Office(self.folder / "office")
        (self.office.folder / "kiosk.toml").write_text(SETTINGS)
        self.first = self.pictures(2, "Shown from the stick itself")
        self.image = self.folder / "live.img"
        print(host(ROOT / "scripts/make-usb", "--debian", debian, "--config", self.office.folder / "kiosk.toml",
                   "--key", self.office.folder / "office.pub", "--bundle",
                   self.office.folder / "content-2-office/site.zip", "--live", self.image), flush=True)
        self.newer = self.pictures(3, "NEWER CONTENT CAME")
        self.news = self.office.stick("news", self.office.folder / "content-3-office")

    def pictures(self, serial, title):
        self.office.content(serial, title=title)
        return self.office.tour(self.office.folder / "bundle", f"tour-{serial}")

    def run(self):
        passed, failed = 0, 0
        for name in [name for name in dir(self) if name.startswith("test_")]:
            if self.only and int(name[5:7]) not in self.only:
                continue
            begun = time.monotonic()
            try:
                getattr(self, name)(Stick(self.image, self.folder / "stick.img"))
                passed += 1
                print(f"passed: {name[8:].replace('_', ' ')} ({time.monotonic() - begun:.0f} s)", flush=True)
            except (Failed, OSError) as problem:
                failed += 1
                print(f"FAILED: {name[8:].replace('_', ' ')}: {problem}", flush=True)
        print(f"{passed} passed, {failed} failed")
        return failed == 0

    # --- What the screen shows ---

    def shows(self, tour, screen):
        """A test of a picture: it is like that screen, and not more like the same one of the other content."""
        other = self.newer if tour is self.first else self.first
        most = 0.08 if screen in ("start", "cover") else 0.03 # these two wander a little, against burning in

        def holds(picture):
            unlike = picture.difference(tour.picture(screen))
            return unlike < most and unlike <= picture.difference(other.picture(screen))

        return holds

    def wait_for(self, machine, tour, screen, patience_s=BOOT_S):
        machine.wait_for(self.shows(tour, screen), patience_s, f"the screen does not show {screen}")

    def receipt_on(self, news):
        """The last thing that a kiosk does with a stick."""
        give_up = time.monotonic() + BOOT_S
        while not self.office.receipt_on(news):
            expect(time.monotonic() < give_up, "there is no receipt on the stick")
            time.sleep(2)
        return self.office.receipt_on(news)

    def started(self, machine, tour):
        begun = time.monotonic()
        machine.wait_until_black(BOOT_S)
        machine.stays_black_until(self.shows(tour, "start"), BOOT_S)
        print(f"  up after {time.monotonic() - begun:.0f} s (software emulation)", flush=True)

    # --- The tests, each with a stick as it was made ---

    def test_10_by_bios_with_a_flat_battery_content_from_a_stick_stays_and_nothing_else_does(self, stick):
        before = stick.sum_without_store()
        with LiveMachine(self.folder, stick, clock=NO_BATTERY) as machine:
            self.started(machine, self.first)
            machine.plug(self.news, "news")
            self.wait_for(machine, self.newer, "start")
            receipt = self.receipt_on(self.news)
            machine.hard_reset()
            machine.pull("news")
            self.started(machine, self.newer)
            machine.screenshot("newer")
            machine.keys("ret")
            self.wait_for(machine, self.newer, "home", 60)
            machine.keys("esc")
            self.wait_for(machine, self.newer, "cover", 60)
            time.sleep(10) # what would be written is written
        expect(stick.sum_without_store() == before, "something on the stick was changed beside the store")
        expect(stick.names_in_store(self.folder) == ["import.lock", "inbox", "lost+found", "store"],
               f"in the store's partition: {stick.names_in_store(self.folder)}")
        expect(stick.names_in_store(self.folder, "/inbox") == [], "something is in the drop folder")
        expect(set(stick.names_in_store(self.folder, "/store")) <=
               {"versions", "record.toml", "record-copy.toml", "start.toml", "confirmed.toml", "notice.toml", "incoming",
                "lock"},
               f"in the store: {stick.names_in_store(self.folder, '/store')}")
        record = stick.text_in_store(self.folder, "/store/record.toml")
        expect('[current]\nversion = "3-' in record, f"serial 3 is not what is current: {record}")
        expect("1970" not in record, f"the clock was believed: {record}")
        expect("serial_before = 2" in receipt and "serial_after = 3" in receipt, f"the receipt: {receipt}")

    def test_20_by_uefi_with_secure_boot_a_store_that_is_gone_is_made_anew(self, stick):
        stick.write_store(0, bytes(stick.partitions[2][1]))
        with LiveMachine(self.folder, stick, uefi=True) as machine:
            self.started(machine, self.first)
            time.sleep(10)
        expect("store" in stick.names_in_store(self.folder), "there is no store again")

    def test_30_a_store_that_cannot_be_mended_is_done_without(self, stick):
        stick.make_store_unmendable(self.folder)
        with LiveMachine(self.folder, stick) as machine:
            self.started(machine, self.first)
            machine.plug(self.office.stick("news-again", self.office.folder / "content-3-office"), "again")
            self.wait_for(machine, self.newer, "start") # in memory
        # The power is cut: a reset alone leaves the last picture in the memory of the emulated display.
        with LiveMachine(self.folder, stick) as machine:
            self.started(machine, self.first)

    def test_40_secure_boot_starts_no_kernel_that_was_changed(self, stick):
        stick.change_kernel(self.folder)
        with LiveMachine(self.folder, stick, uefi=True) as machine:
            give_up = time.monotonic() + BOOT_S
            while machine.serial().count("bad shim signature") < 2: # refused, started anew, refused again
                expect(time.monotonic() < give_up, "nobody refused the changed kernel")
                expect(not self.shows(self.first, "start")(machine.picture()), "a changed kernel was started")
                time.sleep(1)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("debian", choices=["12", "13"])
    arguments.add_argument("--only", type=int, nargs="+", metavar="NUMBER", help="these tests alone, by their numbers")
    given = arguments.parse_args()
    return 0 if LiveJourney(given.debian, given.only).run() else 1


if __name__ == "__main__":
    sys.exit(main())
