#!/usr/bin/env python3
"""How long a machine takes from power-on to the kiosk's first picture, beside the same machine to its login prompt, and to the
same picture in Chromium on Cage.

    tests/vm/boot_times.py 12|13 [--runs N] [--only CASE ...]

The cases take turns, so that whatever else this computer does is shared out among them. A table goes to stdout: medians over
the runs. Only ratios count: the machine is emulated in software. What it makes is in build/vm/boot-debianNN. Exit code 0.
"""

import argparse
import os
import statistics
import sys
import time

from boot_disk import BootMachine, Disks
from kiosk import Kiosk
from machine import Failed
from office import ROOT, host

BOOT_S = 900
PHASES = ("firmware, GRUB", "kernel", "initramfs", "systemd", "the kiosk's program")
CASES = { # name: disk, network
    "kiosk": ("kiosk", False),
    "kiosk, cable out": ("kiosk-network", True),
    "kiosk, Debian's initramfs": ("kiosk-large", False),
    "login prompt": ("login", False),
    "login prompt, cable out": ("login-network", True),
    "Chromium on Cage": ("browser", False),
}
# What DHCP is asked on at the start, in vain.
ASK_DHCP = """card=$(ls /sys/class/net | grep -vx lo)
printf 'auto %s\\niface %s inet dhcp\\n' $card $card >/etc/network/interfaces.d/cable"""
NO_SMALL = "grub-editenv /boot/grub/grubenv set signpost_tries=2"


class BootTimes:
    def __init__(self, debian):
        self.disks = Disks(debian)
        for name in ("kiosk", "login"):
            self.disks.variant(f"{name}-network", name, ASK_DHCP, network=True)
        self.disks.variant("kiosk-large", "kiosk", NO_SMALL)
        self.disks.make_browser()
        self.prompt = None

    def start(self, case):
        """One start: seconds by the clock, of this computer's processors, and by phase."""
        disk, network = CASES[case]
        with BootMachine(self.disks.folder, self.disks.copy(disk), network=network) as machine:
            shown = self.shows_prompt if case.startswith("login") else Kiosk(machine, self.disks.tour).is_start
            machine.wait_for(shown, BOOT_S, f"{case}: it did not come up")
            by_clock, worked = time.monotonic() - machine.begun, machine.processor_seconds()
            machine.wait_for_agent()
            return by_clock, worked, self.phases(machine, by_clock) if case.startswith("kiosk") else None

    def phases(self, machine, by_clock):
        """By the guest's own clock, which begins with its kernel."""
        first = seconds(machine, "systemctl show --value -p ActiveEnterTimestampMonotonic signpost-kiosk")
        begins = seconds(machine, "systemctl show --value -p InactiveExitTimestampMonotonic signpost-kiosk")
        systemd = seconds(machine, "systemctl show --value -p UserspaceTimestampMonotonic")
        init = float(machine.run("journalctl -k -b -o short-monotonic | sed -n 's/^\\[ *\\([0-9.]*\\)\\].*Run .init as init.*/\\1/p'"))
        return [by_clock - first, init, systemd - init, begins - systemd, first - begins]

    def shows_prompt(self, picture):
        return self.prompt.few_differ(picture)

    def see_prompt(self):
        """What a login prompt looks like, once all is quiet."""
        with BootMachine(self.disks.folder, self.disks.copy("login")) as machine:
            machine.wait_for_agent(BOOT_S)
            machine.wait_until("pgrep -x agetty", 120)
            time.sleep(20)
            self.prompt = machine.picture()
            machine.screenshot("prompt")


def seconds(machine, command):
    return int(machine.run(command)) / 1e6


def row(name, samples, base):
    clock = statistics.median(sample[0] for sample in samples)
    worked = statistics.median(sample[1] for sample in samples)
    spread = f"{min(s[0] for s in samples):.0f} to {max(s[0] for s in samples):.0f}"
    ratios = f"{clock / base[0]:.2f} | {worked / base[1]:.2f}" if base else "- | -"
    return f"| {name} | {clock:.1f} | {spread} | {worked:.1f} | {ratios} |"


def table(samples):
    login = samples.get("login prompt")
    base = [statistics.median(sample[at] for sample in login) for at in (0, 1)] if login else None
    lines = ["| To the first picture, or to the prompt | s | from - to | processor s | by clock, login = 1 | by processor |", "|---|---|---|---|---|---|"]
    lines += [row(name, found, base) for name, found in samples.items()]
    if "kiosk" in samples and "Chromium on Cage" in samples:
        ours, theirs = (statistics.median(sample[0] for sample in samples[name]) for name in ("kiosk", "Chromium on Cage"))
        lines += ["", f"kiosk / Chromium on Cage: {ours / theirs:.2f}"]
    lines += ["", "| Phase, s | " + " | ".join(PHASES) + " |", "|---|" + "---|" * len(PHASES)]
    for name, found in samples.items():
        if found[0][2]:
            medians = [statistics.median(sample[2][at] for sample in found) for at in range(len(PHASES))]
            lines.append(f"| {name} | " + " | ".join(f"{median:.1f}" for median in medians) + " |")
    return "\n".join(lines)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("debian", choices=["12", "13"])
    arguments.add_argument("--runs", type=int, default=3, help="starts of each case; 3 if you say nothing")
    arguments.add_argument("--only", nargs="+", choices=CASES, default=list(CASES), metavar="CASE", help="; ".join(CASES))
    given = arguments.parse_args()
    host(ROOT / "tests/vm/base-image", given.debian)
    times = BootTimes(given.debian)
    times.see_prompt()
    samples = {case: [] for case in given.only}
    for run in range(given.runs):
        for case in given.only:
            samples[case].append(times.start(case))
            print(f"run {run + 1}: {case}: {samples[case][-1][0]:.1f} s; load {os.getloadavg()[0]:.1f}", flush=True)
    print(table(samples))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as problem:
        sys.exit(f"boot_times: {problem}")
